import { test } from '@japa/runner'
import { callApi, signIn } from '#tests/browser/support/browser'
import { settle } from '#tests/browser/support/background'
import { bookTomorrow } from '#tests/browser/support/bookings'
import { createWorld, type World } from '#tests/support/world'

interface LeadAnswer {
  data: { id: string; stage: string; version: number; contact: { name: string } }[]
}

test.group('Leads', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
    await bookTomorrow(world, world.madrid, { name: 'Ana Torres', phone: '+34600000011' })
    await bookTomorrow(world, world.madrid, { name: 'Luis Vega', phone: '+34600000012' })
    await settle()
  })

  test('the list is searched and leads to a lead, whose stage is changed', async ({ assert }) => {
    const page = await signIn(world, world.madrid, 'seller')
    await page.goto(`/t/${world.madrid.slug}/leads`)
    await page.getByTestId('lead-row').filter({ hasText: 'Luis Vega' }).waitFor()
    await page.getByRole('searchbox').fill('Ana')
    await page
      .getByTestId('lead-row')
      .filter({ hasText: 'Luis Vega' })
      .waitFor({ state: 'detached' })
    await page.getByTestId('lead-row').filter({ hasText: 'Ana Torres' }).click()
    await page.getByRole('heading', { name: 'Ana Torres' }).waitFor()

    await page.getByTestId('lead-stage').selectOption('negotiation')
    await page.getByText('Saved', { exact: true }).waitFor()
    const leads = await callApi<LeadAnswer>(world, world.madrid, 'seller', 'GET', '/leads?q=Ana')
    assert.equal(leads.data[0]?.stage, 'negotiation')
  })

  test('a stage that somebody else has set meanwhile is shown, not overwritten', async ({
    assert,
  }) => {
    const { data } = await callApi<LeadAnswer>(
      world,
      world.madrid,
      'seller',
      'GET',
      '/leads?q=Luis'
    )
    const lead = data[0]!
    const page = await signIn(world, world.madrid, 'seller')
    await page.goto(`/t/${world.madrid.slug}/leads/${lead.id}`)
    await page.getByTestId('lead-stage').waitFor()
    await callApi(world, world.madrid, 'ceo', 'PATCH', `/leads/${lead.id}`, {
      stage: 'closed_won',
      version: lead.version,
    })
    await page.getByTestId('lead-stage').selectOption('contacted')
    await page.getByText(/Somebody changed this lead/).waitFor()
    assert.equal(await page.getByTestId('lead-stage').inputValue(), 'closed_won')
  })
})
