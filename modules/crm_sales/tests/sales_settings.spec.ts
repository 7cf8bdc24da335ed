import { test } from '@japa/runner'
import { drainEvents, drainJobs } from '#tests/support/drain_jobs'
import { startConversation } from '#tests/support/conversation'
import { createWorld, type World } from '#tests/support/world'

const SETTINGS = '/api/v1/admin/modules/crm_sales/settings'

test.group('Settings of leads', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  test('a lead is opened when somebody books, if not for every conversation, and raised as was set', async ({
    client,
    assert,
  }) => {
    const ceo = world.token(world.madrid, 'ceo')
    const leads = async () => {
      await drainEvents()
      await drainJobs(0)
      const list = await client
        .get('/api/v1/leads')
        .bearerToken(world.token(world.madrid, 'seller'))
      return list.body().data
    }
    const saved = await client
      .put(SETTINGS)
      .bearerToken(ceo)
      .header('x-tenant-id', world.madrid.id)
      .header('x-admin-token', world.adminToken(world.madrid))
      .json({
        values: { openForEveryConversation: false, bookedStage: 'negotiation', bookedScore: 55 },
        version: 1,
      })
    saved.assertStatus(200)

    const whatsapp = world.madrid.channels.find(({ provider }) => provider === 'ycloud')!
    await startConversation(world.madrid.id, whatsapp)
    assert.isEmpty(await leads())

    const token = world.token(world.madrid, 'seller')
    const [service] = world.madrid.services
    const from = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    const to = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    const free = await client
      .get('/api/v1/availability')
      .qs({ serviceId: service!.id, from, to })
      .bearerToken(token)
    const [{ startsAt, professionalId }] = free.body().data
    const contact = { name: 'Ana Ruiz', phone: '+34600111222' }
    const booked = await client
      .post('/api/v1/appointments')
      .bearerToken(token)
      .json({ serviceId: service!.id, startsAt, professionalId, contact })
    booked.assertStatus(201)
    assert.containSubset(await leads(), [{ stage: 'negotiation', score: 55, contact }])

    const panel = await client
      .get(`/api/v1/appointments/${booked.body().data.id}/panel`)
      .bearerToken(token)
    panel.assertStatus(200)
    assert.containSubset(panel.body().data.cards, [
      { component: 'crm_sales/lead_card', data: { stage: 'negotiation', score: 55 } },
    ])
    const page = await client
      .get(SETTINGS)
      .bearerToken(ceo)
      .header('x-tenant-id', world.madrid.id)
      .header('x-admin-token', world.adminToken(world.madrid))
    const [card] = page.body().data.cards
    assert.equal(card.component, 'crm_sales/stage_counts_card')
    assert.deepEqual(
      card.data.stages.find((one: { stage: string }) => one.stage === 'negotiation'),
      { stage: 'negotiation', leads: 1 }
    )
  })
})
