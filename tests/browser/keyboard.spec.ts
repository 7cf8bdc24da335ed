import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { accountOf, callApi, openWindow } from '#tests/browser/support/browser'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

/** More stops than any page has before what is looked for. */
const FAR = 150

test.group('By the keyboard alone', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
    await forgetTries()
  })

  /** Presses Tab until the control has the focus, and is seen to have it. */
  async function tabTo(page: Page, control: string) {
    const wanted = page.locator(control).first()
    await wanted.waitFor()
    for (let stops = 0; stops < FAR; stops++) {
      if ((await page.locator(`${control}:focus`).count()) > 0) return wanted
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never comes to ${control}`)
  }

  /** What the control with the focus is called. */
  const focused = (page: Page) =>
    page.evaluate<string>(
      `document.activeElement.getAttribute('name') ?? document.activeElement.innerText`
    )

  async function goTo(page: Page, name: string, path: string) {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type(name)
    await page.getByRole('option', { name }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${path}`)
  }

  test('signs in, invites somebody, changes what a role may, and closes a dialog', async ({
    assert,
  }) => {
    const role = await callApi<{ data: { id: string } }>(
      world,
      world.madrid,
      'ceo',
      'POST',
      '/admin/roles',
      { name: 'Front desk', permissions: { 'contacts.read': 'own' } }
    )
    const { email, password } = accountOf(world, world.madrid, 'ceo')
    const page = await openWindow()
    await page.goto('/login')
    await tabTo(page, 'input[name=email]')
    await page.keyboard.type(email)
    await tabTo(page, 'input[name=password]')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/t\//)
    await page.locator('main').waitFor()

    await goTo(page, 'People', '/settings/people')
    await tabTo(page, '[data-testid=invite]')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.locator('input[name=email]:focus').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('This is needed.').waitFor()
    assert.equal(await focused(page), 'email')
    await page.keyboard.type('noa')
    await page.keyboard.press('Enter')
    await page.getByText('This is not an e-mail address.').waitFor()
    assert.equal(await focused(page), 'email')
    const described = page.locator('input[name=email]')
    const note = await described.getAttribute('aria-describedby')
    assert.equal(await page.locator(`[id="${note}"]`).innerText(), 'This is not an e-mail address.')
    await page.keyboard.type('@example.org')
    const select = await tabTo(page, 'select[name=role]')
    assert.equal(await select.inputValue(), 'seller')
    await page.keyboard.press('ArrowDown')
    assert.equal(await select.inputValue(), 'professional')
    await tabTo(page, '[role=dialog] button[type=submit]')
    await page.keyboard.press('Space')
    await page.getByText('Invitation sent').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.equal(await focused(page), 'Invite')
    const invited = await callApi<{ data: { email: string; role: string }[] }>(
      world,
      world.madrid,
      'ceo',
      'GET',
      '/admin/invitations'
    )
    assert.containSubset(invited.data, [{ email: 'noa@example.org', role: 'professional' }])

    await goTo(page, 'Roles', '/settings/roles')
    await tabTo(page, 'th button:has-text("Front desk")')
    await page.keyboard.press('Enter')
    const reach = await tabTo(page, 'select[aria-labelledby="permission-contacts.read"]')
    assert.equal(await reach.inputValue(), 'own')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, '[role=dialog] button[type=submit]')
    await page.keyboard.press('Enter')
    await page.getByText('Role saved').waitFor()
    const saved = await callApi<{ data: { permissions: object } }>(
      world,
      world.madrid,
      'ceo',
      'GET',
      `/admin/roles/${role.data.id}`
    )
    assert.deepEqual(saved.data.permissions, { 'contacts.read': 'team' })

    await tabTo(page, 'th button:has-text("Front desk")')
    await page.keyboard.press('Enter')
    await page.locator('[role=dialog] input[name=name]:focus').waitFor()
    await page.keyboard.type('x')
    await page.mouse.click(5, 400)
    assert.isTrue(await page.getByRole('dialog').isVisible(), 'a click beside it loses nothing')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.equal(await focused(page), 'Front desk')
  })
})
