import { test } from '@japa/runner'
import { faultsOf } from '#tests/browser/support/audit'
import { settle } from '#tests/browser/support/background'
import { bookTomorrow, tomorrow } from '#tests/browser/support/bookings'
import { openWindow, signIn, type VisitOptions } from '#tests/browser/support/browser'
import {
  formTeam,
  makeTokens,
  sendLinks,
  startJobs,
  writeAudit,
  writeMails,
  writeWebhooks,
} from '#tests/browser/support/planted'
import { startConversation } from '#tests/support/conversation'
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
  let links: { reset: string; verify: string; invite: string }

  group.setup(async () => {
    world = await createWorld()
    const whatsapp = world.madrid.channels.find(({ provider }) => provider === 'ycloud')!
    conversationId = await startConversation(world.madrid.id, whatsapp)
    await bookTomorrow(world, world.madrid, {
      name: 'Lucía Sánchez-Villanueva de la Torre',
      phone: '+34600000031',
    })
    await systemRows('update organizations set public_registration = true')
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
      const entrances: [path: string, ready: string][] = [
        ['/login', 'input[name=email]'],
        ['/register', 'select[name=tenantId]'],
        ['/register/confirm/unknown', 'main a'],
        ['/invite/unknown', 'main a'],
        [`/invite/${links.invite}`, 'input[name=password]'],
        ['/forgot', 'input[name=email]'],
        ['/reset/unknown', 'main a'],
        [`/reset/${links.reset}`, 'input[name=password]'],
        [`/verify/${links.verify}`, '[type=submit]'],
        [`/chat/${world.madrid.slug}`, 'textarea, input'],
        ['/nowhere', '#app a'],
      ]
      for (const [path, ready] of entrances) {
        await login.goto(path)
        await login.locator(ready).first().waitFor()
        faults.push(...(await faultsOf(login)))
      }

      const page = await signIn(world, world.madrid, 'ceo', visit)
      const base = `/t/${world.madrid.slug}`
      const pages: [path: string, ready: string][] = [
        ['/inbox', '[data-testid=conversation-row]'],
        [`/inbox/${conversationId}`, '[data-testid=message]'],
        ['/agenda', 'h1'],
        ['/leads', '[data-testid=lead-row]'],
        ['/settings', '[data-testid=settings-list]'],
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

  test('tabs, dialogs and lost pages keep the same promises: {width} px, {theme}, {locale}')
    .with(visits.slice(1, 3))
    .run(async ({ assert }, visit) => {
      const page = await signIn(world, world.madrid, 'ceo', visit)
      const base = `/t/${world.madrid.slug}/settings`
      const faults: string[] = []
      const look = async (path: string, ready: string, opens: string[], shown: string) => {
        await page.goto(base + path)
        await page.locator(ready).first().waitFor()
        for (const trigger of opens) {
          await page.locator(trigger).first().click()
          await page.locator(shown).first().waitFor()
          faults.push(...(await faultsOf(page)))
        }
      }
      const tabs = ['[role=tab]:nth-of-type(2)', '[role=tab]:nth-of-type(3)']
      await look('/people', '[data-testid=person-row]', tabs, '[role=tabpanel]')
      await look('/mail', '[data-testid=mail-row]', tabs, '[role=tabpanel]')
      const roles = '[data-testid=role-matrix] thead, [data-testid=role-list]'
      const role = ['[data-testid=role-matrix] thead button, [data-testid=role-list] button']
      await look('/roles', roles, role, '[role=dialog]')
      await look('/teams', '[data-testid=team-row]', ['main header button'], '[role=dialog]')
      await look('/webhooks', '[data-testid=webhook-row]', ['main header button'], '[role=dialog]')
      await look('/audit', '[data-testid=audit-row]', ['[data-testid=audit-row] button'], 'dl')
      await look('/nowhere', '#app a', [], '')
      faults.push(...(await faultsOf(page)))
      const seller = await signIn(world, world.madrid, 'seller', visit)
      await seller.goto(`${base}/people`)
      await seller.locator('main a').first().waitFor()
      faults.push(...(await faultsOf(seller)))
      assert.deepEqual(faults, [])
    })
    .timeout(60_000)

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
