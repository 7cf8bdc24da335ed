import { test } from '@japa/runner'
import { faultsOf } from '#tests/browser/support/audit'
import { settle } from '#tests/browser/support/background'
import { bookTomorrow, tomorrow } from '#tests/browser/support/bookings'
import { callApi, signIn } from '#tests/browser/support/browser'
import { createWorld, type World } from '#tests/support/world'
import {
  enablePaint,
  forgetPaint,
  registerPaint,
} from '#tests/functional/module_system/settings_probe'

interface Answer {
  data: {
    values: Record<string, unknown>
    version: number
    fields: { key: string; set?: boolean }[]
  }
}

test.group('What a module adds to the kernel’s pages', (group) => {
  let world: World
  let appointmentId: string

  group.setup(async () => {
    registerPaint()
    world = await createWorld()
    await enablePaint(world.madrid.id)
    const booked = await bookTomorrow(world, world.madrid, {
      name: 'Ana Núñez',
      phone: '+34600000041',
    })
    appointmentId = booked.data.id
    await settle()
    return () => void forgetPaint()
  })

  const settingsOf = (id: string) =>
    callApi<Answer>(world, world.madrid, 'ceo', 'GET', `/admin/modules/${id}/settings`)
  const save = (id: string, values: object, version: number) =>
    callApi<Answer>(world, world.madrid, 'ceo', 'PUT', `/admin/modules/${id}/settings`, {
      values,
      version,
    })

  test('settings are reached from the module’s card, refused in words, saved and seen', async ({
    assert,
  }) => {
    const page = await signIn(world, world.madrid, 'ceo')
    await page.goto(`/t/${world.madrid.slug}/settings/modules`)
    await page.getByRole('link', { name: 'Settings of Sales' }).click()
    await page.getByRole('heading', { name: 'Settings of Sales' }).waitFor()
    await page
      .locator('[data-card="crm_sales/stage_counts_card"]')
      .getByText('Interested')
      .waitFor()

    const score = page.getByLabel('Score after a booking')
    await score.fill('101')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Enter a number from 0 to 100.').waitFor()
    assert.equal(await page.evaluate('document.activeElement.name'), 'bookedScore')

    await score.fill('65')
    await page.getByLabel('Stage after a booking').selectOption('negotiation')
    await page.getByRole('switch', { name: 'Open a lead for every new conversation' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Settings saved.').waitFor()
    assert.isTrue(await page.getByRole('button', { name: 'Save' }).isDisabled())
    await page.reload()
    await score.waitFor()
    assert.equal(await score.inputValue(), '65')
    assert.deepEqual((await settingsOf('crm_sales')).data.values, {
      openForEveryConversation: false,
      bookedStage: 'negotiation',
      bookedScore: 65,
    })
  })

  test('a secret is set, replaced and removed, and never comes back', async ({ assert }) => {
    const page = await signIn(world, world.madrid, 'ceo')
    await page.goto(`/t/${world.madrid.slug}/settings/modules/paint`)
    await page.locator('input[name=apiKey]').waitFor()
    assert.deepEqual(await faultsOf(page), [])
    const saved = async () => {
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Settings saved.').last().waitFor()
      const { fields, version } = (await settingsOf('paint')).data
      return [fields.find(({ key }) => key === 'apiKey')?.set, version]
    }
    await page.locator('input[name=apiKey]').fill('top-secret-1')
    assert.deepEqual(await saved(), [true, 2])
    const secret = page.getByRole('group', { name: 'apiKey' })
    await secret.getByText('Set', { exact: true }).waitFor()
    assert.notInclude(await page.content(), 'top-secret')
    assert.deepEqual(await faultsOf(page), [])

    await secret.getByRole('button', { name: 'Replace' }).click()
    await page.locator('input[name=apiKey]').fill('top-secret-2')
    await page.locator('input[name=greeting]').fill('Good day')
    const answer = page.waitForResponse((one) => one.request().method() === 'PUT')
    await page.getByRole('button', { name: 'Save' }).click()
    await answer
    await secret.getByRole('button', { name: 'Remove' }).click()
    await secret.getByText('Removed when you save.').waitFor()
    const removed = page.waitForResponse((one) => one.request().method() === 'PUT')
    await page.getByRole('button', { name: 'Save' }).click()
    await removed
    await page.locator('input[name=apiKey]').waitFor()
    const { fields, version, values } = (await settingsOf('paint')).data
    assert.equal(fields.find(({ key }) => key === 'apiKey')?.set, false)
    assert.deepEqual([version, values.greeting], [4, 'Good day'])
  })

  test('of two who change the same, the later says which shall stay', async ({ assert }) => {
    const page = await signIn(world, world.madrid, 'ceo')
    await page.goto(`/t/${world.madrid.slug}/settings/modules/paint`)
    const layers = page.locator('input[name=layers]')
    await layers.waitFor()
    const { version } = (await settingsOf('paint')).data
    await save('paint', { layers: 5 }, version)
    await layers.fill('7')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Somebody changed these settings meanwhile.').waitFor()
    assert.equal((await settingsOf('paint')).data.values.layers, 5)
    await page.getByRole('button', { name: 'Show theirs' }).click()
    assert.equal(await layers.inputValue(), '5')

    await save('paint', { layers: 6 }, version + 1)
    await layers.fill('8')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Save mine' }).click()
    await page.getByText('Settings saved.').waitFor()
    assert.equal((await settingsOf('paint')).data.values.layers, 8)
  })

  test('the palette finds a person by the keyboard alone, and pages by their names', async ({
    assert,
  }) => {
    const page = await signIn(world, world.madrid, 'seller')
    await page.keyboard.press('Control+k')
    const palette = page.getByTestId('palette')
    const line = palette.getByRole('combobox')
    await line.waitFor()
    await page.keyboard.type('nunez')
    const lead = palette
      .getByRole('group', { name: 'Leads' })
      .getByRole('option', { name: 'Ana Núñez' })
    await lead.waitFor()
    while ((await lead.getAttribute('aria-selected')) !== 'true')
      await page.keyboard.press('ArrowDown')
    assert.equal(await line.getAttribute('aria-activedescendant'), await lead.getAttribute('id'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/leads\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { name: 'Ana Núñez' }).waitFor()

    await page.getByTestId('search-button').click()
    await line.fill('zzzz')
    await palette.getByText('Nothing is called “zzzz”.').waitFor()
    await line.fill('agen')
    await palette.getByRole('option', { name: 'Agenda' }).click()
    await page.waitForURL(/\/agenda$/)
    await palette.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await line.waitFor()
    await page.keyboard.press('Escape')
    await palette.waitFor({ state: 'detached' })
  })

  test('a found appointment opens in the agenda, with the lead of its contact', async ({
    assert,
  }) => {
    const page = await signIn(world, world.madrid, 'seller')
    await page.keyboard.press('Control+k')
    await page.getByTestId('palette').getByRole('combobox').fill('+34 600 000 041')
    const appointments = page.getByRole('group', { name: 'Appointments' })
    await appointments.getByRole('option', { name: 'Ana Núñez' }).click()
    await page.waitForURL(new RegExp(`date=${tomorrow(world.madrid)}&appointment=${appointmentId}`))
    const card = page.getByRole('dialog').locator('[data-card="crm_sales/lead_card"]')
    await card.getByText('Open lead').waitFor()
    await card.getByTestId('lead-stage').selectOption('contacted')
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.notInclude(page.url(), 'appointment=')
  })
})
