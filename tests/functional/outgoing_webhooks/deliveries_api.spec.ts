import type { ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import { CONTACT_UPDATED } from '#app/contacts/contracts/events'
import { truncateJobs } from '#tests/functional/outgoing_webhooks/support/clean'
import {
  aContact,
  deliveriesOf,
  given,
  tell,
} from '#tests/functional/outgoing_webhooks/support/endpoints'
import { answer, isGenuine, Receiver } from '#tests/functional/outgoing_webhooks/support/receiver'
import { drainJobs } from '#tests/support/drain_jobs'
import { memberWith } from '#tests/support/own_role'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

const PATH = '/api/v1/admin/webhooks'

test.group('Outgoing webhooks | deliveries over the API', (group) => {
  let world: World
  let receiver: Receiver
  let endpoint: { id: string; secret: string }

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.setup(async () => {
    await truncateJobs()
    receiver = await Receiver.start()
    const events = ['contact.updated']
    endpoint = await given(world.madrid.id, { url: receiver.url, events })
    return () => receiver.stop()
  })

  const as = (request: ApiRequest, role = 'ceo', tenant = world.madrid) =>
    request
      .bearerToken(world.token(tenant, role))
      .header('x-tenant-id', tenant.id)
      .header('x-admin-token', world.adminToken(tenant))
  const place = () => `${PATH}/${endpoint.id}`

  async function change() {
    await tell(world.madrid.id, CONTACT_UPDATED, { contactId: await aContact(world.madrid.id) })
    await drainJobs(0)
  }

  test('the list shows the newest first, page by page, by state, without bodies', async ({
    client,
    assert,
  }) => {
    receiver.script.push(answer(200), answer(410))
    await change()
    await change()
    const all = await as(client.get(`${place()}/deliveries`))
    all.assertStatus(200)
    const { data, meta } = all.body() as { data: Record<string, unknown>[]; meta: object }
    assert.deepEqual(
      data.map(({ state, status }) => [state, status]),
      [
        ['failed', 410],
        ['delivered', 200],
      ]
    )
    assert.deepEqual(meta, { nextCursor: null })
    assert.notProperty(data[0], 'body')
    const first = await as(client.get(`${place()}/deliveries?limit=1`))
    const cursor = first.body().meta.nextCursor
    const second = await as(client.get(`${place()}/deliveries?limit=1&cursor=${cursor}`))
    assert.deepEqual(second.body().data, [data[1]])
    const failed = await as(client.get(`${place()}/deliveries?filter[state]=failed`))
    assert.deepEqual(failed.body().data, [data[0]])
    for (const wrong of ['filter[state]=lost', 'filter[body]=x', 'sort=status', 'cursor=x']) {
      ;(await as(client.get(`${place()}/deliveries?${wrong}`))).assertStatus(422)
    }
  })

  test('one shows what was sent and what was answered', async ({ client, assert }) => {
    receiver.script.push(answer(200, {}, '<script>alert(1)</script>'))
    await change()
    const [row] = await deliveriesOf(world.madrid.id)
    const one = await as(client.get(`${place()}/deliveries/${row?.id}`))
    one.assertStatus(200)
    const { body, tries } = one.body().data
    assert.equal(body, receiver.received[0]?.body)
    assert.containSubset(tries, [{ status: 200, answer: '<script>alert(1)</script>' }])
    assert.notInclude(JSON.stringify(one.body()), endpoint.secret.slice(6))
  })

  test('a test arrives once, also where nothing else is sent', async ({ client, assert }) => {
    await rowsOf(world.madrid.id).change(`update webhook_endpoints set enabled = false`)
    receiver.script.push(answer(500))
    const asked = await as(client.post(`${place()}/test`))
    asked.assertStatus(202)
    assert.containSubset(asked.body().data, { type: 'webhook.test', state: 'pending' })
    await drainJobs(0)
    assert.deepEqual(receiver.types, ['webhook.test'])
    assert.isTrue(isGenuine(receiver.received[0]!, endpoint.secret))
    const [row] = await deliveriesOf(world.madrid.id)
    assert.containSubset(row, { state: 'failed', attempts: 1, next_attempt_at: null })
  })

  test('a replay sends the same again, under the same id, and is written down', async ({
    client,
    assert,
  }) => {
    await change()
    const [row] = await deliveriesOf(world.madrid.id)
    const replay = () => as(client.post(`${place()}/deliveries/${row?.id}/replay`))
    const asked = await replay().header('idempotency-key', 'once')
    asked.assertStatus(202)
    assert.equal(asked.body().data.state, 'pending')
    ;(await replay().header('idempotency-key', 'once')).assertStatus(202)
    await drainJobs(0)
    assert.lengthOf(receiver.received, 2)
    const [first, second] = receiver.received
    assert.equal(first?.id, second?.id)
    assert.equal(first?.body, second?.body)
    const [after] = await deliveriesOf(world.madrid.id)
    assert.containSubset(after, { state: 'delivered', attempts: 1 })
    assert.lengthOf(after?.tries ?? [], 2)
    const entries = await rowsOf(world.madrid.id).rows(
      `select 1 from audit_entries where action = 'webhook.replayed' and subject_id = ?`,
      [row?.id ?? '']
    )
    assert.lengthOf(entries, 1)

    await rowsOf(world.madrid.id).change(`update webhook_endpoints set enabled = false`)
    const closed = await replay()
    closed.assertStatus(409)
    assert.equal(closed.body().code, 'E_WEBHOOK_CLOSED')
  })

  test('all that failed since a time is sent again, and nothing else', async ({
    client,
    assert,
  }) => {
    for (let n = 0; n < 4; n += 1) await change()
    const known = await deliveriesOf(world.madrid.id)
    const [old, delivered, failed, also] = known.map(({ id }) => id)
    const db = rowsOf(world.madrid.id)
    await db.change(`update webhook_deliveries set state = 'failed' where id <> ?`, [delivered!])
    await db.change(
      `update webhook_deliveries set created_at = now() - interval '3 days' where id = ?`,
      [old!]
    )
    const replay = (body: object = {}) => as(client.post(`${place()}/replay`)).json(body)
    ;(await replay({ since: 'yesterday' })).assertStatus(422)
    const since = new Date(Date.now() - 86_400_000).toISOString()
    const some = await replay({ since }).header('idempotency-key', 'all')
    some.assertStatus(202)
    some.assertBody({ data: { replayed: 2 } })
    ;(await replay({ since }).header('idempotency-key', 'all')).assertBody({
      data: { replayed: 2 },
    })
    await drainJobs(0)
    assert.lengthOf(receiver.received, 6)
    const sent = (id: string | undefined) => known.find((one) => one.id === id)?.message_id
    assert.sameMembers(
      receiver.received.slice(4).map(({ id }) => id),
      [sent(failed), sent(also)]
    )
    ;(await replay()).assertBody({ data: { replayed: 1 } })
    ;(await replay()).assertBody({ data: { replayed: 0 } })
    const entries = await db.rows<{ after: { count: number } }>(
      `select after from audit_entries where action = 'webhook.failed_replayed' and subject_id = ?
       order by created_at, id`,
      [endpoint.id]
    )
    assert.deepEqual(
      entries.map(({ after }) => after.count),
      [2, 1]
    )
    await db.change(`update webhook_endpoints set paused_at = now(), pause_reason = 'failing'`)
    const closed = await replay()
    closed.assertStatus(409)
    assert.equal(closed.body().code, 'E_WEBHOOK_CLOSED')
  })

  test('who may not send failed ones again is refused, and nothing is sent', async ({
    client,
    assert,
  }) => {
    await change()
    await rowsOf(world.madrid.id).change(`update webhook_deliveries set state = 'failed'`)
    const ask = () => client.post(`${place()}/replay`)
    ;(await ask()).assertStatus(401)
    ;(await as(ask(), 'seller')).assertStatus(403)
    ;(await as(ask(), 'ceo', world.chicago)).assertStatus(404)
    const clerk = await memberWith(world.madrid, 'Webmaster', { 'webhooks.manage': 'all' })
    const byClerk = await as(ask()).bearerToken(clerk.token)
    byClerk.assertBody({ data: { replayed: 0 } })
    await drainJobs(0)
    assert.lengthOf(receiver.received, 1)
  })

  test('who asks for another tenant’s, or by another endpoint, finds nothing', async ({
    client,
    assert,
  }) => {
    await change()
    const [row] = await deliveriesOf(world.madrid.id)
    const other = await given(world.madrid.id, { url: receiver.url, events: ['contact.created'] })
    const theirs = await given(world.chicago.id, { url: receiver.url, events: ['contact.created'] })
    for (const path of [
      `${PATH}/${other.id}/deliveries/${row?.id}`,
      `${PATH}/${theirs.id}/deliveries/${row?.id}`,
      `${place()}/deliveries/${endpoint.id}`,
    ]) {
      ;(await as(client.get(path))).assertStatus(404)
      ;(await as(client.post(`${path}/replay`))).assertStatus(404)
    }
    const path = `${place()}/deliveries/${row?.id}`
    for (const ask of [() => client.get(path), () => client.post(`${path}/replay`)]) {
      ;(await ask()).assertStatus(401)
      ;(await as(ask(), 'seller')).assertStatus(403)
      ;(await as(ask(), 'ceo', world.chicago)).assertStatus(404)
    }
    await drainJobs(0)
    assert.lengthOf(receiver.received, 1)
  })
})
