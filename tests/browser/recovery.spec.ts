import { test } from '@japa/runner'
import { accountOf, openWindow, signIn } from '#tests/browser/support/browser'
import { followMail } from '#tests/browser/support/follow_mail'
import { drainJobs } from '#tests/support/drain_jobs'
import { MailServer } from '#tests/support/mail_server'
import { createWorld, type World } from '#tests/support/world'
import { forgetTries } from '#tests/support/throttle'

const NEW = 'siete barcos en la niebla'

test.group('Recovery', (group) => {
  let world: World
  let mails: MailServer

  group.each.setup(async () => {
    world = await createWorld()
    await forgetTries()
    mails = await MailServer.startGlobal()
    return () => mails.stop()
  })

  test('a forgotten password is set anew by the mail that came, and works', async ({ assert }) => {
    const { email } = accountOf(world, world.madrid, 'seller')
    const page = await openWindow({ locale: 'es' })
    await page.goto('/login')
    await page.getByRole('link', { name: '¿Has olvidado tu contraseña?' }).click()
    await page.waitForURL('**/forgot')
    await page.fill('input[name=email]', email)
    await page.getByRole('button', { name: 'Enviar el enlace' }).click()
    await page.getByText('el enlace va de camino').waitFor()

    await followMail(page, mails)
    await page.waitForURL('**/reset/*')
    await page.fill('input[name=password]', 'password1234')
    await page.getByRole('button', { name: 'Guardar la contraseña' }).click()
    await page.getByText('Es de las primeras que prueba').waitFor()
    assert.equal(await page.locator('input:focus').getAttribute('name'), 'password')
    await page.fill('input[name=password]', NEW)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/login')
    await page.getByText('Tu nueva contraseña ya vale').waitFor()

    await page.fill('input[name=email]', email)
    await page.fill('input[name=password]', NEW)
    await page.getByLabel('Mantener la sesión abierta').check()
    await page.click('[type=submit]')
    await page.waitForURL(/\/t\//)

    await drainJobs()
    assert.equal(mails.mails.at(-1)?.parsed.subject, 'Tu contraseña ha cambiado')
  })

  test('devices are listed and ended, a new password ends the rest', async ({ assert }) => {
    const { password } = accountOf(world, world.madrid, 'seller')
    const other = await signIn(world, world.madrid, 'seller')
    const page = await signIn(world, world.madrid, 'seller')
    await page.getByRole('button', { name: /Account:/ }).click()
    await page.getByRole('menuitem', { name: 'Security' }).click()
    const rows = page.getByTestId('session-row')
    await rows.nth(1).waitFor()
    await page.getByText('This device').waitFor()
    await page.getByRole('button', { name: /^Sign out:/ }).click()
    await page.getByText('You are signed in on this device alone.').waitFor()
    await other.reload()
    await other.waitForURL('**/login')

    await page.getByRole('button', { name: 'Change password' }).click()
    await page.getByText('This is needed.').first().waitFor()
    const card = page.getByTestId('password-card')
    await card.locator('input[name=currentPassword]').fill(password)
    await card.locator('input[name=password]').fill(NEW)
    await page.getByRole('button', { name: 'Change password' }).click()
    await page.getByText('Your password is changed.').waitFor()
    await page.reload()
    await rows.first().waitFor()
    assert.equal(await rows.count(), 1)
  })

  test('a new address is confirmed by the mail that went there', async ({ assert }) => {
    const { password } = accountOf(world, world.madrid, 'seller')
    const page = await signIn(world, world.madrid, 'seller')
    await page.goto(`/t/${world.madrid.slug}/account/security`)
    const card = page.getByTestId('email-card')
    await card.locator('input[name=email]').fill('new.address@example.org')
    await card.locator('input[name=currentPassword]').fill(password)
    await card.getByRole('button', { name: 'Send the link' }).click()
    await page.getByText('A link is on its way').waitFor()
    const reader = await openWindow()
    await followMail(reader, mails)
    await reader.getByRole('button', { name: 'Confirm' }).click()
    await reader.getByText('new.address@example.org is confirmed.').waitFor()
    await page.reload()
    await card.getByText('Confirmed', { exact: true }).waitFor()
    assert.equal(await card.locator('input[name=email]').inputValue(), 'new.address@example.org')
  })
})
