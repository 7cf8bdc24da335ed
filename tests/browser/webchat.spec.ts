import { test } from '@japa/runner'
import { openWindow, signIn } from '#tests/browser/support/browser'
import { settle } from '#tests/browser/support/background'
import { createWorld, type World } from '#tests/support/world'

test.group('Web chat beside the inbox', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  test('a lead writes, the seller sees it and answers, the lead sees that', async () => {
    const seller = await signIn(world, world.madrid, 'seller')
    await seller.locator('[data-testid=connection-state][data-state=connected]').waitFor()
    const lead = await openWindow({ locale: 'es', width: 390 })
    await lead.goto(`/chat/${world.madrid.slug}`)

    const input = lead.locator('textarea, input[type=text]').first()
    await input.fill('Buenas, ¿cuánto cuesta una sesión?')
    await input.press('Enter')
    await lead.getByText('¿cuánto cuesta una sesión?').waitFor()
    await settle()
    const row = seller.getByTestId('conversation-row').first()
    await row.waitFor()
    await row.click()
    await seller.getByTestId('message').filter({ hasText: 'cuánto cuesta' }).first().waitFor()

    await seller.getByTestId('composer').fill('Le paso ahora mismo con Laura.')
    await seller.getByTestId('send').click()
    await settle()
    await lead.getByText('Le paso ahora mismo con Laura.').waitFor()
  })
})
