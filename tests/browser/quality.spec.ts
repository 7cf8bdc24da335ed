import { test } from '@japa/runner'
import { faultsOf } from '#tests/browser/support/audit'
import { settle } from '#tests/browser/support/background'
import { bookTomorrow, tomorrow } from '#tests/browser/support/bookings'
import { openWindow, signIn, type VisitOptions } from '#tests/browser/support/browser'
import { askReset } from '#app/identity/actions/ask_reset'
import { sendVerification } from '#app/identity/actions/send_verification'
import { accounts } from '#app/tenancy/system/accounts'
import { systemTransaction } from '#app/tenancy/system/database'
import { lastLink } from '#tests/support/account_mails'
import { startConversation } from '#tests/support/conversation'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

const visits: VisitOptions[] = [
  { width: 1440, theme: 'dark', locale: 'fr' },
  { width: 1440, theme: 'light', locale: 'en' },
  { width: 390, theme: 'dark', locale: 'es' },
  { width: 390, theme: 'light', locale: 'fr' },
]

test.group('Every page, on both screens and in both themes', (group) => {
  let world: World
  let conversationId: string
  let links: { reset: string; verify: string }

  group.setup(async () => {
    world = await createWorld()
    const whatsapp = world.madrid.channels.find(({ provider }) => provider === 'ycloud')!
    conversationId = await startConversation(world.madrid.id, whatsapp)
    await bookTomorrow(world, world.madrid, {
      name: 'Lucía Sánchez-Villanueva de la Torre',
      phone: '+34600000031',
    })
    await settle()
    await startJobs(world)
    await formTeam(world)
    await writeMails(world)
    await writeWebhooks(world)
    await writeAudit(world)
    links = await sendLinks(world)
    await makeTokens(world)
  })

  test(
    'nothing is cut, unnamed, unreadable or wider than the screen: {width} px, {theme}, {locale}'
  )
    .with(visits)
    .run(async ({ assert }, visit) => {
      const faults: string[] = []
      const login = await openWindow(visit)
      await login.emulateMedia({ colorScheme: visit.theme })
      await login.goto('/login')
      await login.locator('input[name=email]').waitFor()
      faults.push(...(await faultsOf(login)))
      await login.goto('/register')
      await login.getByRole('link').first().waitFor()
      faults.push(...(await faultsOf(login)))
      await login.goto('/invite/unknown')
      await login.getByRole('link').first().waitFor()
      faults.push(...(await faultsOf(login)))
      await login.goto('/forgot')
      await login.locator('input[name=email]').waitFor()
      faults.push(...(await faultsOf(login)))
      await login.goto('/reset/unknown')
      await login.getByRole('link').first().waitFor()
      faults.push(...(await faultsOf(login)))
      await login.goto(`/reset/${links.reset}`)
      await login.locator('input[name=password]').waitFor()
      faults.push(...(await faultsOf(login)))
      await login.goto(`/verify/${links.verify}`)
      await login.locator('[type=submit]').waitFor()
      faults.push(...(await faultsOf(login)))
      await login.goto(`/chat/${world.madrid.slug}`)
      await login.getByRole('textbox').waitFor()
      faults.push(...(await faultsOf(login)))

      const page = await signIn(world, world.madrid, 'ceo', visit)
      const base = `/t/${world.madrid.slug}`
      const pages: [path: string, ready: string][] = [
        ['/inbox', '[data-testid=conversation-row]'],
        [`/inbox/${conversationId}`, '[data-testid=message]'],
        ['/agenda', 'h1'],
        ['/leads', '[data-testid=lead-row]'],
        ['/settings/general', 'input[name=companyName]'],
        ['/settings/organization', 'input[name=companyName]'],
        ['/settings/people', '[data-testid=person-row]'],
        ['/settings/locations', '[data-testid=location-row]'],
        ['/settings/usage', '[data-testid=meter]'],
        ['/settings/modules', '[data-testid=module-switch]'],
        ['/settings/api', '[data-testid=token-row]'],
        ['/account/tokens', '[data-testid=token-row]'],
        ['/settings/audit', '[data-testid=audit-row]'],
        ['/account/security', '[data-testid=session-row]'],
        ['/settings/jobs', '[data-testid=job-progress]'],
        ['/settings/roles', '[data-testid=role-matrix], [data-testid=role-list]'],
        ['/settings/teams', '[data-testid=team-row]'],
        ['/settings/mail', '[data-testid=mail-row]'],
        ['/settings/branding', '[data-testid=look-dark]'],
        ['/settings/webhooks', '[data-testid=webhook-row]'],
        ['/settings/modules/crm_sales', '[data-card] dl'],
      ]
      for (const [path, ready] of pages) {
        await page.goto(base + path)
        await page.locator(ready).first().waitFor()
        faults.push(...(await faultsOf(page)))
      }
      await page.goto('/organization')
      await page.getByTestId('location-card').first().waitFor()
      faults.push(...(await faultsOf(page)))
      await page.goto(`${base}/leads`)
      await page.getByTestId('lead-row').first().click()
      await page.getByTestId('lead-stage').waitFor()
      faults.push(...(await faultsOf(page)))
      assert.deepEqual(faults, [])
    })
    .timeout(180_000)

  test('the palette keeps the same promises: {width} px, {theme}, {locale}')
    .with(visits)
    .run(async ({ assert }, visit) => {
      const page = await signIn(world, world.madrid, 'ceo', visit)
      await page.getByTestId('search-button').click()
      await page.getByRole('option').first().waitFor()
      const faults = await faultsOf(page)
      await page.getByTestId('palette').getByRole('combobox').fill('Lucía Sánchez')
      await page.getByTestId('palette-entry').filter({ hasText: 'Villanueva' }).first().waitFor()
      faults.push(...(await faultsOf(page)))
      await page.getByTestId('palette').getByRole('combobox').fill('zzzz')
      await page.getByTestId('palette').getByText('zzzz').waitFor()
      faults.push(...(await faultsOf(page)))
      assert.deepEqual(faults, [])
    })

  test('dialogs of the agenda keep the same promises: {width} px, {theme}, {locale}')
    .with(visits)
    .run(async ({ assert }, visit) => {
      const page = await signIn(world, world.madrid, 'ceo', visit)
      await page.goto(`/t/${world.madrid.slug}/agenda?date=${tomorrow(world.madrid)}`)
      await page.getByTestId('agenda-event').first().click()
      await page.getByRole('dialog').locator('[data-card] dl').waitFor()
      const faults = await faultsOf(page)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('n')
      await page.locator('button[name=startsAt]').first().waitFor()
      faults.push(...(await faultsOf(page)))
      assert.deepEqual(faults, [])
    })
})

/** Endpoints in each state, with the longest of everything that a card may show. */
async function writeWebhooks(world: World) {
  await rowsOf(world.madrid.id).change(
    `insert into webhook_endpoints (tenant_id, url, description, events, enabled, secret, paused_at, pause_reason,
       failing_since, previous_secret_until, created_at)
     select ?, 'https://erp.example.com/' || repeat('a-long-path/', 12), repeat('Accounts ', 12),
       '["appointment.cancelled", "conversation.created", "conversation.updated", "message.created"]',
       reason <> 'off', 'x', case when reason in ('failing', 'gone') then now() end,
       case when reason in ('failing', 'gone') then reason end, now(), now() + interval '1 hour', now()
     from unnest(array['on', 'off', 'failing', 'gone']) reason`,
    [world.madrid.id]
  )
}

/** A job of each state that people look for, with all that a row may show. */
async function startJobs(world: World) {
  const { change } = rowsOf(world.madrid.id)
  const actorId = await userIdOf(world, world.madrid, 'ceo')
  for (const state of ['queued', 'running', 'parked', 'dead', 'cancelled']) {
    await change(
      `insert into jobs (tenant_id, name, lane, state, run_at, created_at, attempts, actor_id, last_error, progress)
       values (?, 'crm_sales.a_name_as_long_as_a_name_of_a_job_may_well_be_in_some_module', 'bulk', ?,
         now() + interval '1 day', now(), 2, ?, 'connect ECONNREFUSED 127.0.0.1:54321 while the report was sent',
         '{"done": 1200, "total": 50000, "note": "page 12"}')`,
      [world.madrid.id, state, actorId]
    )
  }
}

/** A team with somebody in it who leads it. */
async function formTeam(world: World) {
  await rowsOf(world.madrid.id).change(
    `with team as (
       insert into teams (tenant_id, name, created_at) values (?, 'Recepción y ventas del norte', now()) returning *
     )
     insert into team_members (tenant_id, team_id, user_id, leads) select tenant_id, id, ?, true from team`,
    [world.madrid.id, await userIdOf(world, world.madrid, 'seller')]
  )
}

/** A mail of each state that says why, to a long address. */
async function writeMails(world: World) {
  const { change } = rowsOf(world.madrid.id)
  for (const [state, reason] of [
    ['queued', 'smtp_deferred'],
    ['sent', null],
    ['failed', 'smtp_tls'],
    ['suppressed', 'bounce'],
    ['bounced', 'unknown_address'],
    ['unconfirmed', 'no_answer'],
  ]) {
    await change(
      `insert into mails (tenant_id, template, locale, to_email, to_name, subject, data, dedupe_key, state, reason,
         detail, attempts, created_at, next_attempt_at)
       values (?, 'mail_test', 'es', 'recepcion.administracion.general@clinica-odontologica-sanchez.example',
         'Lucía Sánchez-Villanueva de la Torre', 'Correo de prueba', 'x', ?, ?, nullif(?, ''),
         '550 5.7.1 [203.0.113.77] https://postmaster.example.com/refused-because-of-reputation', 3, now(),
         now() + interval '1 day')`,
      [world.madrid.id, state ?? '', state ?? '', reason ?? '']
    )
  }
}

/** Entries with the longest of everything that a row may show. */
async function writeAudit(world: World) {
  await rowsOf(world.madrid.id).change(
    `insert into audit_entries (tenant_id, actor_kind, action, subject_type, subject_id, ip, created_at)
     select ?, kind, 'module.an_action_with_a_name_as_long_as_it_may_well_be_in_some_module', 'tenant', 'x',
       '2001:0db8:85a3:0000:0000:8a2e:0370:7334', now()
     from unnest(array['user', 'token', 'agent', 'system']) kind`,
    [world.madrid.id]
  )
}

/** The secrets of links that somebody is yet to open. */
async function sendLinks(world: World) {
  const userId = await userIdOf(world, world.madrid, 'seller')
  const account = await accounts.byId(userId)
  if (!account) throw new Error('There is no seller')
  await askReset(account.email)
  const reset = await lastLink(account.email)
  await systemTransaction((trx) => sendVerification(account, account.email, trx))
  return { reset, verify: await lastLink(account.email) }
}

/** Tokens of both kinds, with the longest of everything that a row may show. */
async function makeTokens(world: World) {
  const name = 'A name as long as people give one when they want to say what it is for and for whom'
  const token = (userId: string, kind: string) =>
    systemRows(
      `insert into access_tokens (user_id, kind, name, hash, scopes, expires_at)
       values (?, ?, ?, ?, '{crm_sales.leads.read,conversations.take_over,contacts.*}', '2100-01-01')`,
      [userId, kind, name, `${kind}-hash`]
    )
  await token(await userIdOf(world, world.madrid, 'ceo'), 'personal')
  await token(await userIdOf(world, world.madrid, 'seller'), 'service')
}
