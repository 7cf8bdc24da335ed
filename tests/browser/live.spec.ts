import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { signIn } from '#tests/browser/support/browser'
import { settle } from '#tests/browser/support/background'
import { startConversation } from '#tests/support/conversation'
import { deliver, inboundEvent } from '#tests/support/whatsapp'
import { createWorld, type World } from '#tests/support/world'

const STREAM = /\/api\/v1\/events\?/
const SYNC = /\/api\/v1\/sync\?/

/** Lets the page's time run in small steps, so that what really takes time is not outrun by far. */
async function advanceUntil(page: Page, happens: Promise<unknown>) {
  let happened = false
  void happens.then(() => (happened = true))
  while (!happened) {
    await page.clock.runFor(1_000)
    await sleep(20)
  }
}

test.group('Live', (group) => {
  let world: World
  let phone = 0

  group.setup(async () => {
    world = await createWorld()
  })

  const channel = () => world.madrid.channels.find(({ provider }) => provider === 'ycloud')!

  async function conversation() {
    phone += 1
    const from = `+3461100010${phone}`
    const id = await startConversation(world.madrid.id, channel(), from)
    return {
      path: `/t/${world.madrid.slug}/inbox/${id}`,
      async says(text: string) {
        await deliver(channel(), inboundEvent(channel(), { from, text }))
        await settle()
      },
    }
  }

  const state = (page: Page, is: string) =>
    page.locator(`[data-testid=connection-state][data-state=${is}]`).waitFor()
  const shows = (page: Page, text: string) =>
    page.locator('[data-testid=message]', { hasText: text }).first().waitFor()

  test('three tabs share one stream, and another takes over when its tab closes', async ({
    assert,
  }) => {
    const { path, says } = await conversation()
    const first = await signIn(world, world.madrid, 'seller')
    const context = first.context()
    await first.goto(path)
    await state(first, 'connected')
    let opened = 0
    context.on('request', (request) => {
      if (STREAM.test(request.url())) opened += 1
    })
    const tabs = [first, await context.newPage(), await context.newPage()]
    for (const tab of tabs.slice(1)) {
      await tab.goto(path)
      await state(tab, 'connected')
    }
    await says('a las tres pestañas')
    for (const tab of tabs) await shows(tab, 'a las tres pestañas')
    assert.equal(opened, 0)

    const next = context.waitForEvent('request', (request) => STREAM.test(request.url()))
    await first.close()
    const leader = (await next).frame().page()
    assert.include(tabs.slice(1), leader)
    await says('a las dos que quedan')
    for (const tab of tabs.slice(1)) await shows(tab, 'a las dos que quedan')
    assert.equal(opened, 1)
  })

  for (const [what, answer] of [
    ['refused', { status: 502, contentType: 'text/html', body: 'Bad Gateway' }],
    ['kept back', null],
  ] as const) {
    test(`with streams ${what} on the way, it says so and asks every 30 s`, async ({ assert }) => {
      const { path, says } = await conversation()
      const page = await signIn(world, world.madrid, 'seller')
      await page.clock.install()
      await page.route(STREAM, (route) => (answer ? route.fulfill(answer) : undefined))
      await page.goto(path)
      await shows(page, 'hola')
      await page.clock.fastForward(1_000)
      const asked: string[] = []
      page.on('request', (request) => {
        if (SYNC.test(request.url())) asked.push(request.url())
      })
      for (let seconds = 0; seconds < 15; seconds++) await page.clock.runFor(1_000)
      await state(page, 'polling')

      await says('por el camino lento')
      const poll = page.waitForResponse(SYNC)
      await page.clock.runFor(30_000)
      await poll
      await shows(page, 'por el camino lento')
      assert.isAtLeast(asked.length, 2)

      await page.unroute(STREAM)
      await advanceUntil(page, page.waitForResponse(STREAM))
      await state(page, 'connected')
      await says('otra vez al instante')
      await shows(page, 'otra vez al instante')
    })
  }
})
