import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { modules } from '#app/module_system/modules'
import { clock } from '#app/shared/clock'
import { tenancy } from '#app/tenancy/scope'
import { drainEvents } from '#tests/support/drain_jobs'
import { createWorld, type World } from '#tests/support/world'
import { LEADS } from '#modules/crm_sales/contracts/leads'
import { givenContact } from '#modules/crm_sales/tests/given'

interface Sent {
  type: string
  data: { lead: { id: string; stage: string; version: number } }
}

test.group('What sales adds', (group) => {
  let world: World
  let contactId: string
  let token: string

  group.each.setup(async () => {
    world = await createWorld()
    contactId = await givenContact(world.madrid.id, { name: 'Ana Ruiz', phone: '+34600111222' })
    token = world.token(world.madrid, 'seller')
    return () => clock.release()
  })

  test('who may read leads hears live that one was opened and moved', async ({
    client,
    assert,
  }) => {
    const made = await client.post('/api/v1/leads').bearerToken(token).json({ contactId })
    const { id } = made.body().data as { id: string }
    await drainEvents()
    await client
      .patch(`/api/v1/leads/${id}`)
      .bearerToken(token)
      .json({ stage: 'contacted', version: 1 })
    await drainEvents()
    const heard = async (role: string) => {
      const answer = await client
        .get('/api/v1/sync?since=0')
        .bearerToken(world.token(world.madrid, role))
      return (answer.body().data as Sent[]).filter(({ type }) => type.startsWith('lead.'))
    }
    assert.containSubset(await heard('seller'), [
      { type: 'lead.created', data: { lead: { id, stage: 'new', version: 1 } } },
      { type: 'lead.updated', data: { lead: { id, stage: 'contacted', version: 2 } } },
    ])
    assert.lengthOf(await heard('seller'), 2)
    assert.lengthOf(await heard('secretary'), 2)
    assert.isEmpty(await heard('professional'))
  })

  test('other modules learn of a contact’s lead, where sales is on', async ({ client, assert }) => {
    const ofContact = (tenantId: string) =>
      tenancy.run(tenantId, async () => {
        const leads = await modules.maybe(LEADS, tenantId)
        return leads && (await leads.ofContact(contactId))
      })
    assert.isNull(await ofContact(world.madrid.id))
    const made = await client.post('/api/v1/leads').bearerToken(token).json({ contactId })
    const { id } = made.body().data as { id: string }
    assert.deepEqual(await ofContact(world.madrid.id), {
      id,
      stage: 'new',
      score: 0,
      ownerId: null,
    })
    assert.isNull(await modules.maybe(LEADS, world.paris.id))
  })

  test('leads opened this month, in the tenant’s own calendar, are counted', async ({
    client,
    assert,
  }) => {
    const open = async (at: string, phone: string) => {
      clock.freeze(DateTime.fromISO(at))
      const id = await givenContact(world.madrid.id, { name: null, phone })
      await client.post('/api/v1/leads').bearerToken(token).json({ contactId: id })
    }
    await open('2026-11-30T22:59:00Z', '+34600111001')
    await open('2026-11-30T23:01:00Z', '+34600111002')
    await open('2026-12-15T10:00:00Z', '+34600111003')
    clock.freeze(DateTime.fromISO('2026-12-20T10:00:00Z'))
    const answer = await client
      .get('/api/v1/admin/modules/crm_sales')
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
      .header('x-admin-token', world.adminToken(world.madrid))
    answer.assertStatus(200)
    assert.containSubset(answer.body().data.adds.meters, [
      { id: 'crm_sales.leads_opened', used: 2, from: '2026-11-30T23:00:00.000Z' },
    ])
  })
})
