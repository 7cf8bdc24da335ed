import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { broadcast } from '#app/realtime/broadcast'
import { tenancy } from '#app/tenancy/scope'
import env from '#start/env'
import { aContact, given, write } from '#tests/functional/outgoing_webhooks/support/endpoints'
import { truncateJobs } from '#tests/functional/outgoing_webhooks/support/clean'
import { adminOf } from '#tests/support/admin_client'
import { openEventStream } from '#tests/support/event_stream'
import { eventually } from '#tests/support/eventually'
import { colleague, memberWith, ownRole } from '#tests/support/own_role'
import { givenRecords } from '#tests/support/reach/given_records'
import { pageVisit } from '#tests/support/page_visit'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

type Tenant = World['madrid']

const URL = 'https://93.184.216.34/hooks'

/** Ways by which somebody would see or count what is beyond their reach. */
test.group('Seeing what is beyond one’s reach', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.setup(truncateJobs)

  const as = (client: ApiClient, token: string, tenant: Tenant = world.madrid) =>
    adminOf(client, world)(tenant, token)

  test('somebody else’s lead is not shown to who asks to make it anew', async ({
    client,
    assert,
  }) => {
    const owner = await colleague(world.madrid, 'Owner')
    const records = await givenRecords(world.madrid, 'Twice', null)
    await rowsOf(world.madrid.id).change(
      `update crm_sales_leads set owner_id = ?, budget = 'a secret sum' where id = ?`,
      [owner.userId, records.lead]
    )
    const answer = await client
      .post('/api/v1/leads')
      .bearerToken(world.token(world.madrid, 'seller'))
      .json({ contactId: records.contact })
    answer.assertStatus(403)
    assert.notInclude(answer.text(), 'a secret sum')
  })

  test('who gives away their own leads gives away no others', async ({ client }) => {
    const giver = await memberWith(world.madrid, 'Giver', {
      'crm_sales.leads.read': 'all',
      'crm_sales.leads.update': 'all',
      'crm_sales.leads.assign': 'own',
    })
    const owner = await colleague(world.madrid, 'Other owner')
    const { lead } = await givenRecords(world.madrid, 'Given away', owner.userId)
    const patch = (body: object) =>
      client
        .patch(`/api/v1/leads/${lead}`)
        .bearerToken(giver.token)
        .json({ version: 1, ...body })
    ;(await patch({ ownerId: giver.userId })).assertStatus(403)
    ;(await patch({ stage: 'contacted' })).assertStatus(200)
  })

  test('who reads conversations and no contacts is told no address of theirs', async ({
    client,
    assert,
  }) => {
    const { contact, conversation } = await givenRecords(world.madrid, 'Addressed', null)
    await rowsOf(world.madrid.id).change(`update contacts set email = ? where id = ?`, [
      'private@example.org',
      contact,
    ])
    const talker = await memberWith(world.madrid, 'Talker', { 'conversations.read': 'all' })
    const panel = async (token: string) =>
      (await client.get(`/api/v1/conversations/${conversation}/panel`).bearerToken(token)).text()
    assert.notInclude(await panel(talker.token), 'private@example.org')
    assert.include(await panel(world.token(world.madrid, 'seller')), 'private@example.org')
  })

  test('the trail of an organization is taken along only from where one may', async ({
    client,
    assert,
  }) => {
    const reader = await memberWith(world.madrid, 'Auditor', {
      'audit.read': 'all',
      'audit.export': 'all',
      'audit.organization': 'all',
    })
    const narrow = await ownRole(world.madrid, 'Looker', {
      'audit.read': 'all',
      'audit.organization': 'all',
    })
    await systemRows(
      `insert into memberships (tenant_id, user_id, role, custom_role_id) values (?, ?, 'custom', ?)`,
      [world.paris.id, reader.userId, narrow]
    )
    await rowsOf(world.paris.id).change(
      `insert into audit_entries (tenant_id, actor_kind, action, subject_type, subject_id, created_at)
       values (?, 'system', 'test.in_paris', 'test', 'x', now())`,
      [world.paris.id]
    )
    const get = async (path: string) =>
      (await as(client, reader.token)('get', `${path}filter[scope]=organization`)).text()
    assert.include(await get('/audit?limit=100&'), 'test.in_paris')
    assert.notInclude(await get('/audit/export?'), 'test.in_paris')
  })

  test('an endpoint is turned to another address, and what it was told is read, by who sees it all', async ({
    client,
    assert,
  }) => {
    const clerk = await memberWith(world.madrid, 'Webmaster', { 'webhooks.manage': 'all' })
    const { id } = await given(world.madrid.id, { url: URL, events: ['contact.created'] })
    await write(world.madrid.id, 'contacts.contact_created', {
      contactId: await aContact(world.madrid.id, 'Private Person'),
    })
    const [delivery] = await rowsOf(world.madrid.id).rows<{ id: string }>(
      `select id from webhook_deliveries where endpoint_id = ?`,
      [id]
    )
    const ask = as(client, clerk.token)
    const path = `/webhooks/${id}`
    const turned = { url: `${URL}/mine`, version: 1 }
    ;(await ask('patch', path, turned)).assertStatus(403)
    ;(await ask('patch', path, { description: 'Mine', version: 1 })).assertStatus(200)
    const read = await ask('get', `${path}/deliveries/${delivery?.id}`)
    read.assertStatus(403)
    assert.notInclude(read.text(), 'Private Person')
    const replayed = await ask('post', `${path}/deliveries/${delivery?.id}/replay`)
    assert.notInclude(replayed.text(), 'Private Person')
    const ceo = as(client, world.token(world.madrid, 'ceo'))
    ;(await ceo('get', `${path}/deliveries/${delivery?.id}`)).assertStatus(200)
    ;(await ceo('patch', path, { ...turned, version: 2 })).assertStatus(200)
  })

  test('how much a module is used is for who may see usage', async ({ client, assert }) => {
    const meters = async (token: string) =>
      (await as(client, token)('get', '/modules/crm_sales')).body().data.adds.meters as object[]
    assert.isEmpty(await meters(world.token(world.madrid, 'seller')))
    assert.isNotEmpty(await meters(world.token(world.madrid, 'ceo')))
  })

  test('the page of teams names everybody to who forms teams', async ({ client, assert }) => {
    const named = async (token: string) => {
      const visit = await pageVisit(client, '/login')
      const page = await client
        .get(`/t/${world.madrid.slug}/settings/teams`)
        .bearerToken(token)
        .header('cookie', visit.cookies())
        .header('accept', 'text/html')
      return page.text()
    }
    const manager = await colleague(world.madrid, 'Team lead', 'manager')
    const secretary = await userIdOf(world, world.madrid, 'secretary')
    assert.include(await named(world.token(world.madrid, 'ceo')), secretary)
    assert.notInclude(await named(manager.token), secretary)
  })

  test('a stream hears its user’s news of its own tenant alone', async ({ assert, cleanup }) => {
    const { madrid, paris } = world
    const both = await colleague(madrid, 'Both')
    const stream = await openEventStream(
      `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}/api/v1/events`,
      { 'authorization': `Bearer ${both.token}`, 'x-tenant-id': madrid.id }
    )
    cleanup(() => stream.close())
    for (const { id: tenantId } of [paris, madrid]) {
      await tenancy.run(tenantId, () =>
        broadcast({
          type: 'unread.updated',
          to: { userId: both.userId },
          at: '2026-11-25T08:00:00.000Z',
          data: {},
        })
      )
    }
    await eventually('it hears', () => stream.text.includes(madrid.id))
    assert.notInclude(stream.text, paris.id)
  })
})
