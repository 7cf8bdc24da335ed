import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { faultsOf } from '#tests/browser/support/audit'
import { callApi, openWindow, signIn } from '#tests/browser/support/browser'
import { followMail } from '#tests/browser/support/follow_mail'
import { drainJobs } from '#tests/support/drain_jobs'
import { MailServer } from '#tests/support/mail_server'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

const PASSWORD = 'siete barcos en la niebla'

test.group('People', (group) => {
  let world: World
  let mails: MailServer

  group.each.setup(async () => {
    world = await createWorld()
    await forgetTries()
    mails = await MailServer.startGlobal()
    return () => mails.stop()
  })

  const lastSubject = async () => {
    await drainJobs()
    return mails.mails.at(-1)?.parsed.subject
  }

  test('registers, opens the mail, is approved, and enters with the role that was given', async ({
    assert,
  }) => {
    await systemRows(`update organizations set public_registration = true`)
    const page = await openWindow({ locale: 'es', width: 390 })
    await page.goto('/register')
    await page.fill('input[name=name]', 'Ana García')
    await page.fill('input[name=email]', 'ana@example.org')
    await page.getByRole('button', { name: 'Pedir unirme' }).click()
    await page.getByText('Hace falta.').first().waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.fill('input[name=phone]', '+34 600 123 456')
    await page.selectOption('select[name=tenantId]', world.madrid.id)
    await page.selectOption('select[name=role]', 'ceo')
    await page.fill('input[name=password]', PASSWORD)
    await page.getByRole('button', { name: 'Pedir unirme' }).click()
    await page.getByText('Mira tu correo').waitFor()

    await followMail(page, mails)
    await page.waitForURL('**/register/confirm/*')
    assert.deepEqual(await faultsOf(page), [])
    await page.fill('input[name=password]', 'not the password')
    await page.keyboard.press('Enter')
    await page.getByText('No es la contraseña.').waitFor()
    await page.fill('input[name=password]', PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByText('Tu dirección está confirmada').waitFor()
    await page.getByRole('link', { name: 'Iniciar sesión' }).click()
    await logIn(page)
    await page.getByText('todavía no ha sido aprobada').waitFor()

    const ceo = await signIn(world, world.madrid, 'ceo')
    await ceo.goto(`/t/${world.madrid.slug}/settings/people`)
    await ceo.getByRole('tab', { name: 'Waiting' }).click()
    await ceo.getByRole('button', { name: 'Approve Ana García' }).click()
    await ceo.getByRole('dialog').getByLabel('Role').selectOption('secretary')
    await ceo.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
    await ceo.getByText('Nobody is waiting').waitFor()
    assert.equal(await lastSubject(), `Te damos la bienvenida a ${world.madrid.name}`)

    await page.context().clearCookies()
    await followMail(page, mails)
    await page.waitForURL('**/login')
    await logIn(page)
    await page.waitForURL(/\/t\//)
    const rights = await page.request.get(`/api/v1/me`)
    assert.equal(((await rights.json()) as { data: { role: string } }).data.role, 'secretary')
  })

  test('is invited, opens the mail, and sees only what the role may', async ({ assert }) => {
    const ask = (path: string, body: object) =>
      callApi<{ data: { id: string } }>(world, world.madrid, 'ceo', 'POST', path, body)
    const seller = (
      await callApi<{ data: { id: string; permissions: object }[] }>(
        world,
        world.madrid,
        'ceo',
        'GET',
        '/admin/roles'
      )
    ).data.find(({ id }) => id === 'seller')
    await ask('/admin/roles', { name: 'Recepción', permissions: seller?.permissions ?? {} })
    await ask('/admin/teams', { name: 'Mañanas' })
    const ceo = await signIn(world, world.madrid, 'ceo')
    await ceo.goto(`/t/${world.madrid.slug}/settings/people`)
    await ceo.getByTestId('invite').click()
    const dialog = ceo.getByRole('dialog')
    await dialog.getByLabel('E-mail').fill('noa@example.org')
    await dialog.getByLabel('Role').selectOption('Recepción')
    await dialog.getByLabel('Team to begin in').selectOption('Mañanas')
    await dialog.getByLabel('Language of the mail').selectOption('fr')
    assert.deepEqual(await faultsOf(ceo), [])
    const sent: string[] = []
    ceo.on('request', (one) => one.method() === 'POST' && sent.push(new URL(one.url()).pathname))
    await ceo.evaluate(
      `{ const form = document.querySelector('[role=dialog] form'); form.requestSubmit(); form.requestSubmit() }`
    )
    await ceo.getByText('Invitation sent').waitFor()
    assert.deepEqual(sent, ['/api/v1/admin/invitations'])

    const page = await openWindow({ locale: 'fr', width: 390 })
    await followMail(page, mails)
    await page.waitForURL('**/invite/*')
    await page.getByText('noa@example.org').waitFor()
    await page.getByText('Recepción').waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.fill('input[name=name]', 'Noa')
    await page.fill('input[name=password]', 'noa@example.org')
    await page.keyboard.press('Enter')
    await page.getByText('tout le monde sait de vous').waitFor()
    await page.fill('input[name=password]', PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/t\//)
    const settings = await page.goto(`/t/${world.madrid.slug}/settings/people`)
    assert.equal(settings?.status(), 403)
    const elsewhere = await page.goto(`/t/${world.paris.slug}/inbox`)
    assert.equal(elsewhere?.status(), 404)
    const all = await page.goto('/organization')
    assert.equal(all?.status(), 403)

    await ceo.goto(`/t/${world.madrid.slug}/settings/people`)
    const row = ceo.getByTestId('person-row').filter({ hasText: 'Noa' })
    await row.getByText('Recepción').waitFor()
    await ceo.goto(`/t/${world.madrid.slug}/settings/teams`)
    await ceo.getByTestId('team-row').getByText('Noa').waitFor()

    await page.context().clearCookies()
    await page.goto('/login')
    await page.fill('input[name=email]', 'noa@example.org')
    await page.fill('input[name=password]', PASSWORD)
    await page.click('[type=submit]')
    await page.waitForURL(/\/t\//)
  })

  test('the CEO goes to all locations and back by the keyboard', async ({ assert }) => {
    const page = await signIn(world, world.madrid, 'ceo')
    await page.getByRole('button', { name: /Change location/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'All locations' }).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/organization')
    const cards = page.getByTestId('location-card')
    await cards.nth(1).waitFor()
    assert.equal(await cards.count(), 2)
    await cards
      .nth(1)
      .getByRole('link', { name: /people/ })
      .click()
    await page.waitForURL(`**/t/${world.paris.slug}/settings/people`)
  })

  async function logIn(page: Page) {
    await page.fill('input[name=email]', 'ana@example.org')
    await page.fill('input[name=password]', PASSWORD)
    await page.click('[type=submit]')
  }
})
