import { test } from '@japa/runner'
import { signIn } from '#tests/browser/support/browser'
import { settle } from '#tests/browser/support/background'
import { startConversation } from '#tests/support/conversation'
import { deliver, inboundEvent } from '#tests/support/whatsapp'
import { createWorld, type World } from '#tests/support/world'

test.group('Inbox', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  const channel = () => world.madrid.channels.find(({ provider }) => provider === 'ycloud')!

  test('a conversation is listed, read and answered', async ({ assert }) => {
    const conversationId = await startConversation(world.madrid.id, channel())
    const page = await signIn(world, world.madrid, 'seller')
    const row = page.locator(`[data-testid=conversation-row][data-id="${conversationId}"]`)
    await row.click()
    await page.waitForURL(`**/inbox/${conversationId}`)
    await page.locator('[data-testid=message]', { hasText: 'hola' }).first().waitFor()

    await page.getByTestId('composer').fill('Claro, ¿le viene bien el martes?')
    await page.getByTestId('send').click()
    const answer = page.locator('[data-testid=message]', { hasText: 'el martes' })
    await answer.waitFor()
    assert.equal(await answer.count(), 1)
    assert.equal(await page.getByTestId('composer').inputValue(), '')
  })

  test('a message appears without a reload, as text and not as markup', async ({ assert }) => {
    const conversationId = await startConversation(world.madrid.id, channel(), '+34611000002')
    const page = await signIn(world, world.madrid, 'seller')
    await page.goto(`/t/${world.madrid.slug}/inbox/${conversationId}`)
    await page.locator('[data-testid=connection-state][data-state=connected]').waitFor()
    const text = '<img src=x onerror="window.broken = true">'
    await deliver(channel(), inboundEvent(channel(), { from: '+34611000002', text }))
    await settle()
    await page.locator('[data-testid=message]', { hasText: 'onerror' }).first().waitFor()
    assert.isUndefined(await page.evaluate('window.broken'))
  })
})
