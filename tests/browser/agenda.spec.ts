import { test } from '@japa/runner'
import { signIn } from '#tests/browser/support/browser'
import { settle } from '#tests/browser/support/background'
import { bookTomorrow, freeSlots, tomorrow } from '#tests/browser/support/bookings'
import { createWorld, type World } from '#tests/support/world'

test.group('Agenda', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  const agendaOf = () => `/t/${world.madrid.slug}/agenda?date=${tomorrow(world.madrid)}`

  test('what the API books is seen without a reload; it is marked, moved and cancelled', async ({
    assert,
  }) => {
    const page = await signIn(world, world.madrid, 'seller')
    await page.goto(agendaOf())
    await page.locator('[data-testid=connection-state][data-state=connected]').waitFor()
    const { data } = await bookTomorrow(world, world.madrid, {
      name: 'Marta Gil',
      phone: '+34600000021',
    })
    await settle()
    const event = page.locator(`[data-testid=agenda-event][data-id="${data.id}"]`)
    await event.waitFor()
    assert.include(await event.innerText(), 'Marta Gil')

    await event.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Arrived' }).click()
    await page.locator('[data-testid=agenda-event][data-status=arrived]').waitFor()
    await dialog.getByRole('button', { name: 'Move' }).click()
    await dialog.locator('button[name=startsAt]').nth(5).click()
    await dialog.getByRole('button', { name: 'Move' }).click()
    await page.getByText('Appointment moved.').waitFor()
    await event.click()
    await dialog.getByRole('button', { name: 'Cancel appointment' }).click()
    await dialog.getByRole('button', { name: 'Yes, cancel it' }).click()
    await event.waitFor({ state: 'detached' })
    await page.getByLabel('Show cancelled').check()
    await page.locator('[data-testid=agenda-event][data-status=cancelled]').waitFor()
  })

  test('a new appointment is booked from the free times', async () => {
    const page = await signIn(world, world.madrid, 'seller')
    await page.goto(agendaOf())
    await page.getByRole('button', { name: 'New appointment' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Book' }).click()
    await dialog.getByText('Choose one of the free times.').waitFor()
    await dialog.locator('button[name=startsAt]').nth(3).click()
    await dialog.getByLabel('Name of the contact').fill('Pedro Sanz')
    await dialog.getByLabel('Phone').fill('+34 600 000 022')
    await dialog.getByRole('button', { name: 'Book' }).click()
    await page.getByTestId('agenda-event').filter({ hasText: 'Pedro Sanz' }).waitFor()
  })

  test('a time that was taken meanwhile is answered with free ones to click', async () => {
    const page = await signIn(world, world.madrid, 'seller')
    await page.goto(agendaOf())
    await page.getByRole('button', { name: 'New appointment' }).click()
    const dialog = page.getByRole('dialog')
    const slots = await freeSlots(world, world.madrid)
    const slot = slots[8]!
    await dialog.getByLabel('Professional').selectOption(slot.professionalId)
    const label = new Intl.DateTimeFormat('en', {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: world.madrid.timeZone,
    }).format(new Date(slot.startsAt))
    await dialog.getByRole('button', { name: label, exact: true }).click()
    await dialog.getByLabel('Name of the contact').fill('Eva Luna')
    await dialog.getByLabel('Phone').fill('+34600000023')
    await bookTomorrow(
      world,
      world.madrid,
      { name: 'Somebody Faster', phone: '+34600000024' },
      slot
    )
    await dialog.getByRole('button', { name: 'Book' }).click()
    await dialog.getByText('This time has just been taken.').waitFor()
    await dialog.getByTestId('alternative').first().click()
    await dialog.getByRole('button', { name: 'Book' }).click()
    await page.getByTestId('agenda-event').filter({ hasText: 'Eva Luna' }).waitFor()
  })
})
