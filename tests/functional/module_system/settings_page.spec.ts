import { test } from '@japa/runner'
import { signedInVisit } from '#tests/support/page_visit'
import { accountOf } from '#tests/support/staff'
import { createWorld, type World } from '#tests/support/world'

test.group('The page of a module’s settings', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  const page = (tenant: { slug: string }, module = 'crm_sales') =>
    `/t/${tenant.slug}/settings/modules/${module}`

  test('stands where the module is on and has something to set', async ({ client, assert }) => {
    const visit = await signedInVisit(client, accountOf(world, world.madrid, 'ceo'))
    const shown = await visit.get(page(world.madrid))
    shown.assertStatus(200)
    assert.containSubset(shown.body(), {
      component: 'settings/module_settings',
      props: { module: { id: 'crm_sales', icon: 'target' } },
    })
    ;(await visit.get(page(world.paris))).assertStatus(404)
    ;(await visit.get(page(world.madrid, 'nowhere'))).assertStatus(404)
    ;(await visit.get(page(world.chicago))).assertStatus(404)
    const list = await client
      .get('/api/v1/modules')
      .bearerToken(world.token(world.madrid, 'seller'))
    const sales = list.body().data.find((one: { id: string }) => one.id === 'crm_sales')
    assert.isTrue(sales.configurable)
    assert.sameMembers(sales.adds.slots, ['contact_panel', 'appointment_panel', 'module_settings'])
  })

  test('needs the right to manage modules', async ({ client }) => {
    const visit = await signedInVisit(client, accountOf(world, world.madrid, 'seller'))
    ;(await visit.get(page(world.madrid))).assertStatus(403)
  })

  test('a person needs no admin token there', async ({ client, assert }) => {
    const visit = await signedInVisit(client, accountOf(world, world.madrid, 'ceo'))
    const url = '/api/v1/admin/modules/crm_sales/settings'
    const saved = await client
      .put(url)
      .header('cookie', visit.cookies())
      .header('x-tenant-id', world.madrid.id)
      .header('sec-fetch-site', 'same-origin')
      .json({ values: { bookedScore: 60 }, version: 1 })
    saved.assertStatus(200)
    assert.equal(saved.body().data.values.bookedScore, 60)
    const foreign = await client
      .put(url)
      .header('cookie', visit.cookies())
      .header('x-tenant-id', world.madrid.id)
      .header('sec-fetch-site', 'cross-site')
      .json({ values: { bookedScore: 1 }, version: 2 })
    foreign.assertStatus(403)
  })
})
