import { test } from '@japa/runner'
import { forgetTries } from '#tests/support/throttle'
import { accountOf, openWindow, signIn, type Locale } from '#tests/browser/support/browser'
import { createWorld, type World } from '#tests/support/world'

const refusals: Record<Locale, string> = {
  en: 'E-mail or password is wrong.',
  es: 'El correo o la contraseña no son correctos.',
  fr: 'L’adresse e-mail ou le mot de passe est incorrect.',
}

test.group('Login', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.setup(() => forgetTries())

  test('a wrong password is refused in {$self}')
    .with(['en', 'es', 'fr'] as const)
    .run(async ({ assert }, locale) => {
      const page = await openWindow({ locale })
      await page.goto('/login')
      await page.fill('input[name=email]', accountOf(world, world.madrid, 'seller').email)
      await page.fill('input[name=password]', 'not the password')
      await page.click('[type=submit]')
      assert.equal(await page.getByRole('alert').innerText(), refusals[locale])
      assert.equal(await page.locator('html').getAttribute('lang'), locale)
    })

  test('an empty form names the first field and focuses it', async ({ assert }) => {
    const page = await openWindow({ locale: 'en' })
    await page.goto('/login')
    await page.click('[type=submit]')
    await page.getByText('Enter your e-mail address.').waitFor()
    assert.equal(await page.locator('input:focus').getAttribute('name'), 'email')
  })

  test('the password is hidden until asked for, may be pasted, and is known to managers', async ({
    assert,
  }) => {
    const page = await openWindow({ locale: 'en' })
    await page.goto('/login')
    const field = page.locator('input[name=password]')
    assert.equal(await field.getAttribute('type'), 'password')
    assert.equal(await field.getAttribute('autocomplete'), 'current-password')
    const email = page.locator('input[name=email]')
    assert.equal(await email.getAttribute('autocomplete'), 'username')
    await email.fill('from another place')
    await email.press('ControlOrMeta+a')
    await email.press('ControlOrMeta+x')
    await field.press('ControlOrMeta+v')
    assert.equal(await field.inputValue(), 'from another place')
    await page.getByRole('button', { name: 'Show password' }).click()
    assert.equal(await field.getAttribute('type'), 'text')
  })

  test('the language chosen before the login is spoken at once', async () => {
    const page = await openWindow({ locale: 'en' })
    await page.goto('/login')
    await page.getByRole('button', { name: 'Français' }).click()
    await page.locator('html[lang=fr]').waitFor()
    await page.getByRole('button', { name: 'Se connecter' }).waitFor()
  })

  test('the right password leads to the inbox, logging out back to the form, without drafts', async ({
    assert,
  }) => {
    const page = await signIn(world, world.madrid, 'seller')
    await page.waitForURL(`**/t/${world.madrid.slug}/inbox`)
    await page.evaluate(`localStorage.setItem('nexus:draft:me:one', 'about a lead')`)
    await page.evaluate(`localStorage.setItem('another', 'stays')`)
    await page.getByRole('button', { name: /Account:/ }).click()
    await page.getByRole('menuitem', { name: 'Log out' }).click()
    await page.waitForURL('**/login')
    const kept = await page.evaluate<string[]>(`Object.keys(localStorage)`)
    assert.include(kept, 'another')
    assert.notInclude(kept.join(), 'draft')
  })
})
