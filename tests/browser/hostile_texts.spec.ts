import { test } from '@japa/runner'
import { recordAudit } from '#app/audit/record_audit'
import { settle } from '#tests/browser/support/background'
import { bookTomorrow, tomorrow } from '#tests/browser/support/bookings'
import { openWindow, signIn } from '#tests/browser/support/browser'
import { HOSTILE_TEXTS } from '#tests/browser/support/hostile_texts'
import { startConversation } from '#tests/support/conversation'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

/** All of them at once, where there is one place only. */
const ALL = HOSTILE_TEXTS.join(' ')
/** As many as a name may be long. */
const NAME = ['<!--<script>', ...HOSTILE_TEXTS.slice(1, 4)].join(' ')

test.group('What strangers write', (group) => {
  let world: World
  let conversationId: string

  group.setup(async () => {
    world = await createWorld()
    const whatsapp = world.madrid.channels.find(({ provider }) => provider === 'ycloud')!
    conversationId = await startConversation(world.madrid.id, whatsapp)
    await bookTomorrow(world, world.madrid, { name: 'Ana', phone: '+34600000031' })
    await settle()
    await poison()
  })

  /** Puts the texts wherever somebody outside, or a colleague, can have put them. */
  async function poison() {
    const { change } = rowsOf(world.madrid.id)
    for (const text of HOSTILE_TEXTS) {
      await change(
        `insert into messages (tenant_id, conversation_id, channel_id, position, direction, author, type, text, status,
           sent_at, created_at)
         select tenant_id, id, channel_id, last_position + 1, 'in', 'contact', 'text', ?, 'received', now(), now()
         from conversations where id = ?`,
        [text, conversationId]
      )
      await change(
        `update conversations set last_position = last_position + 1, last_message_at = now() where id = ?`,
        [conversationId]
      )
    }
    await change(`update contacts set name = ?, email = ?`, [NAME, NAME])
    await change(`update services set name = ? || left(id::text, 8)`, [NAME])
    await change(`update professionals set name = ? || left(id::text, 8)`, [NAME])
    await change(`update appointments set notes = ?`, [ALL])
    await change(
      `insert into jobs (tenant_id, name, state, run_at, created_at, last_error)
       values (?, 'x', 'dead', now(), now(), ?)`,
      [world.madrid.id, ALL]
    )
    await recordAudit({
      action: ALL,
      subject: { type: 'contact', id: ALL },
      after: { [ALL]: ALL },
      tenantId: world.madrid.id,
    })
    await systemRows(`update tenants set name = ? where id = ?`, [NAME, world.madrid.id])
  }

  test('is shown as text on every page, and nothing of it runs', async ({ assert }) => {
    const page = await signIn(world, world.madrid, 'ceo')
    const strange: string[] = []
    page.on('dialog', (dialog) => {
      strange.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (request.url().includes('evil')) strange.push(`request: ${request.url()}`)
    })
    const base = `/t/${world.madrid.slug}`
    const pages: [path: string, ready: string][] = [
      ['/inbox', '[data-testid=conversation-row]'],
      [`/inbox/${conversationId}`, '[data-testid=message]'],
      [`/agenda?date=${tomorrow(world.madrid)}`, '[data-testid=agenda-event]'],
      ['/leads', '[data-testid=lead-row]'],
      ['/settings/modules', '[data-testid=module-switch]'],
      ['/settings/jobs', '[data-testid=job-row]'],
      ['/settings/audit', '[data-testid=audit-row]'],
    ]
    const look = async (where: string) => {
      const seen = await page.evaluate<string[]>(
        `[...(window.hacked ? ['ran ' + window.hacked] : []), ...window.refusedByPolicy,
          ...[...document.querySelectorAll('[srcdoc],[onerror],[onload],[onfocus],a[href^="javascript:"]')]
            .map((one) => one.outerHTML.slice(0, 80))]`
      )
      strange.push(...seen.map((what) => `${where}: ${what}`))
    }
    for (const [path, ready] of pages) {
      await page.goto(base + path)
      await page.locator(ready).first().waitFor()
      await look(path)
      if (path.startsWith('/agenda')) {
        await page.getByTestId('agenda-event').first().click()
        await page.getByRole('dialog').waitFor()
        await look('details')
      }
      if (path === '/settings/audit') {
        // Not the newest: that one tells of signing in.
        const strangers = page.getByTestId('audit-row').filter({ hasText: HOSTILE_TEXTS[0] })
        await strangers.first().getByRole('button').click()
        await page.getByTestId('audit-changes').waitFor()
        await look('change')
      }
    }
    await page.goto(`${base}/inbox/${conversationId}`)
    await page.getByTestId('message').first().waitFor()
    const shown = await page.getByTestId('message').allInnerTexts()
    for (const text of HOSTILE_TEXTS) {
      assert.isTrue(
        shown.some((message) => message.includes(text)),
        text
      )
    }
    await page.getByTestId('search-button').click()
    await page.getByTestId('palette').getByRole('combobox').fill('script')
    await page.getByRole('option').first().waitFor()
    await look('palette')
    assert.deepEqual(strange, [])
  })

  test('nor on the page of the web chat', async ({ assert }) => {
    const page = await openWindow()
    await page.goto(`/chat/${world.madrid.slug}`)
    await page.getByRole('textbox').fill(ALL)
    await page.keyboard.press('Enter')
    await page.getByText(HOSTILE_TEXTS[0]).first().waitFor()
    const seen = await page.evaluate<unknown[]>('[window.hacked, ...window.refusedByPolicy]')
    assert.deepEqual(seen, [undefined])
    assert.equal(await page.title(), NAME)
  })

  test('and what would run is refused by the policy even inside the page', async ({ assert }) => {
    const page = await openWindow()
    await page.goto('/login')
    await page.locator('input[name=email]').waitFor()
    await page.evaluate(`(() => {
      const script = document.createElement('script')
      script.textContent = 'window.hacked = 1'
      const style = document.createElement('style')
      style.textContent = '*{display:none}'
      const holder = document.createElement('div')
      holder.innerHTML = '<img src=x onerror="window.hacked=2"><p style="color:red">x</p>'
      document.body.append(script, style, holder)
    })()`)
    await page.waitForFunction('window.refusedByPolicy.length >= 4')
    assert.isUndefined(await page.evaluate('window.hacked'))
    const refused = await page.evaluate<string[]>('window.refusedByPolicy')
    const kinds = refused.map((line) => line.split(' ')[0])
    assert.includeMembers(kinds, [
      'script-src-elem',
      'style-src-elem',
      'script-src-attr',
      'style-src-attr',
    ])
  })
})
