import { test } from '@japa/runner'
import env from '#start/env'
import { faultsOf } from '#tests/browser/support/audit'
import { openWindow, signIn } from '#tests/browser/support/browser'
import { createWorld, type World } from '#tests/support/world'

const origin = () => `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}`

test.group('Tokens and documents of the API', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  const contacts = (token: string) =>
    fetch(`${origin()}/api/v1/contacts`, { headers: { authorization: `Bearer ${token}` } })

  test('a person makes a token, sees it once, uses it, and revokes it', async ({ assert }) => {
    const page = await signIn(world, world.madrid, 'seller')
    await page.goto(`/t/${world.madrid.slug}/account/tokens`)
    await page.locator('main button').first().click()
    await page.locator('input[name=name]').fill('Export')
    assert.isEmpty(await faultsOf(page))
    await page.locator('button[type=submit]').click()
    const shown = page.getByTestId('shown-secret')
    await shown.waitFor()
    const token = await shown.innerText()
    assert.equal((await contacts(token)).status, 200)

    await page.reload()
    const row = page.getByTestId('token-row')
    await row.waitFor()
    assert.notInclude(await page.content(), token)
    await row.getByRole('button').click()
    await page.getByRole('dialog').getByRole('button').last().click()
    await row.waitFor({ state: 'detached' })
    assert.equal((await contacts(token)).status, 401)
  })

  test('a CEO replaces the admin token, and the old one ends', async ({ assert }) => {
    const page = await signIn(world, world.madrid, 'ceo')
    await page.goto(`/t/${world.madrid.slug}/settings/api`)
    await page.getByTestId('admin-token').getByRole('button').click()
    await page.getByRole('dialog').getByRole('button').last().click()
    const shown = page.getByTestId('shown-secret')
    await shown.waitFor()
    const limits = (adminToken: string) =>
      fetch(`${origin()}/api/v1/admin/limits`, {
        headers: {
          'authorization': `Bearer ${world.token(world.madrid, 'ceo')}`,
          'x-tenant-id': world.madrid.id,
          'x-admin-token': adminToken,
        },
      })
    assert.equal((await limits(await shown.innerText())).status, 200)
    assert.equal((await limits(world.adminToken(world.madrid))).status, 403)
  })

  test('both pages of the API work under their policy', async ({ assert }) => {
    const page = await openWindow({ width: 390 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/docs')
    await page.locator('.opblock-tag', { hasText: 'Contacts' }).first().click()
    await page.locator('.opblock', { hasText: 'Contacts, newest first' }).waitFor()
    assert.deepEqual(await page.evaluate('window.refusedByPolicy'), [])
    await page.goto('/redoc')
    await page.getByRole('link', { name: 'Contacts, newest first' }).click()
    assert.isTrue(await page.locator('#contacts-index').isVisible())
    // One operation is like another, and all of them are too much to look at in a test.
    await page.evaluate(
      `document.querySelectorAll('.operation:not(#contacts-index), .reading nav li').forEach((one) => one.remove())`
    )
    // Permissions and names of files are what such a page is about.
    const faults = (await faultsOf(page)).filter((fault) => !fault.includes('bare key'))
    assert.deepEqual(faults, [])
  })
})
