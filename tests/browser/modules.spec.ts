import { test } from '@japa/runner'
import { signIn } from '#tests/browser/support/browser'
import { createWorld, type World } from '#tests/support/world'

test.group('Modules', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  test('switched off, its entry and its page are gone at once; switched on, back', async ({
    assert,
  }) => {
    const page = await signIn(world, world.madrid, 'ceo')
    const entry = page.getByRole('link', { name: 'Leads' })
    await page.goto(`/t/${world.madrid.slug}/settings/modules`)
    await entry.waitFor()

    const toggle = page.locator('[data-testid=module-switch][data-id=crm_sales]')
    await toggle.click()
    await entry.waitFor({ state: 'detached' })
    const gone = await page.request.get(`/t/${world.madrid.slug}/leads`)
    assert.equal(gone.status(), 404)

    await toggle.click()
    await entry.waitFor()
    await entry.click()
    await page.getByRole('heading', { name: 'Leads', level: 1 }).waitFor()
  })

  test('who may not manage modules sees them read-only', async ({ assert }) => {
    const page = await signIn(world, world.madrid, 'seller')
    await page.goto(`/t/${world.madrid.slug}/settings/modules`)
    const toggle = page.locator('[data-testid=module-switch][data-id=crm_sales]')
    await toggle.waitFor()
    assert.isTrue(await toggle.isDisabled())
  })
})
