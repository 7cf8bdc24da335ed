import { test } from '@japa/runner'
import { setTimeout as sleep } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { forgetOldEvents } from '#app/realtime/actions/keep_live_event'
import { broadcast } from '#app/realtime/broadcast'
import { clock } from '#app/shared/clock'
import { database, select, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { NOBODY } from '#app/shared/nobody'
import { createWorld, type World } from '#tests/support/world'

const AT = '2026-11-25T08:00:00.123Z'

interface Sent {
  type: string
  tenantId: string
  at: string
  version: number
  data: Record<string, unknown>
}

test.group('Missed live events', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })
  group.each.teardown(() => clock.release())

  const tell = (type: string, to: Parameters<typeof broadcast>[0]['to'], n: number) =>
    tenancy.run(world.madrid.id, () => broadcast({ type, to, at: AT, data: { n } }))

  const versions = async () => {
    const rows = await rowsOf(world.madrid.id).rows<{ version: string }>(
      `select version from live_events order by version`
    )
    return rows.map(({ version }) => Number(version))
  }

  test('what came after a version, oldest first, as the stream says it', async ({
    client,
    assert,
  }) => {
    const people = [null]
    for (const n of [1, 2, 3]) {
      await tell('message.created', { topic: 'conversations', people }, n)
    }
    const [first, , last] = await versions()
    const answer = await client
      .get(`/api/v1/sync?since=${first}`)
      .bearerToken(world.token(world.madrid, 'seller'))
    answer.assertStatus(200)
    const { data, meta } = answer.body() as { data: Sent[]; meta: object }
    assert.deepEqual(
      data.map((event) => event.data.n),
      [2, 3]
    )
    assert.deepEqual(data[1], {
      type: 'message.created',
      tenantId: world.madrid.id,
      at: AT,
      version: last!,
      data: { n: 3 },
    })
    assert.deepEqual(meta, { version: last, complete: true })
  })

  test('each hears what their role may hear, and what is for them', async ({ client, assert }) => {
    const seller = await userIdOf(world, world.madrid, 'seller')
    const [professional, manager] = await Promise.all([
      userIdOf(world, world.madrid, 'professional'),
      userIdOf(world, world.madrid, 'ceo'),
    ])
    await tell('message.created', { topic: 'conversations', people: [null] }, 1)
    await tell('appointment.created', { topic: 'appointments', people: [professional] }, 2)
    await tell('unread.updated', { userId: seller }, 3)
    await tell('message.created', { topic: 'conversations', people: [manager] }, 4)
    await tell('message.created', { topic: 'conversations', people: [manager, seller] }, 5)
    await tell('appointment.created', { topic: 'appointments', people: [null] }, 6)
    await tell('appointment.created', { topic: 'appointments' }, 7)
    const heard = async (role: string) => {
      const answer = await client
        .get('/api/v1/sync?since=0')
        .bearerToken(world.token(world.madrid, role))
        .header('x-tenant-id', world.madrid.id)
      return (answer.body().data as Sent[]).map((event) => event.data.n)
    }
    assert.deepEqual(await heard('seller'), [1, 3, 5, 6])
    assert.deepEqual(await heard('secretary'), [1, 2, 4, 5, 6, 7])
    assert.deepEqual(await heard('professional'), [2])
  })

  test('nobody, another tenant and a malformed version are refused', async ({ client, assert }) => {
    await tell('message.created', { topic: 'conversations' }, 1)
    const token = world.token(world.madrid, 'seller')
    const nobody = await client.get('/api/v1/sync?since=0')
    nobody.assertStatus(401)
    const other = await client
      .get('/api/v1/sync?since=0')
      .bearerToken(token)
      .header('x-tenant-id', world.paris.id)
    other.assertStatus(404)
    for (const query of ['', '?since=', '?since=abc', '?since=-1', '?since=1.5', '?since[]=1']) {
      const wrong = await client.get(`/api/v1/sync${query}`).bearerToken(token)
      wrong.assertStatus(422)
      assert.equal(wrong.body().errors[0].field, 'since')
    }
    const elsewhere = await client
      .get('/api/v1/sync?since=0')
      .bearerToken(world.token(world.paris, 'seller'))
    assert.deepEqual(elsewhere.body(), { data: [], meta: { version: 0, complete: true } })
  })

  test('more than 500 are not complete', async ({ client, assert }) => {
    await rowsOf(world.madrid.id).change(
      `insert into live_events (tenant_id, version, topic, people, type, at, data, created_at)
       select ?::uuid, n, 'conversations', array[?::uuid], 'message.updated', now(), '{}', now() from generate_series(1, 502) n`,
      [world.madrid.id, NOBODY]
    )
    const ask = async (since: number) => {
      const answer = await client
        .get(`/api/v1/sync?since=${since}`)
        .bearerToken(world.token(world.madrid, 'seller'))
      return answer.body() as { data: Sent[]; meta: object }
    }
    const much = await ask(1)
    assert.lengthOf(much.data, 500)
    assert.deepEqual(much.meta, { version: 502, complete: false })
    const all = await ask(2)
    assert.lengthOf(all.data, 500)
    assert.deepEqual(all.meta, { version: 502, complete: true })
  })

  test('after a day they are forgotten, and who asks for them is told', async ({
    client,
    assert,
  }) => {
    const to = { topic: 'conversations', people: [null] }
    for (const n of [1, 2]) await tell('message.created', to, n)
    clock.freeze(DateTime.utc().plus({ hours: 25 }))
    await tell('message.created', to, 3)
    const [first, second, third] = await versions()
    const ask = async (since: number | undefined) => {
      const answer = await client
        .get(`/api/v1/sync?since=${since}`)
        .bearerToken(world.token(world.madrid, 'seller'))
      const { data, meta } = answer.body() as { data: Sent[]; meta: { complete: boolean } }
      return { heard: data.map((event) => event.version), complete: meta.complete }
    }
    for (const pruned of [false, true]) {
      if (pruned) await tenancy.run(world.madrid.id, forgetOldEvents)
      assert.deepEqual(await ask(first), { heard: [third!], complete: false })
      assert.deepEqual(await ask(second), { heard: [third!], complete: true })
    }
    assert.deepEqual(await versions(), [second, third])
  })

  test('an event waits for the one before it', async ({ assert }) => {
    const first = tell('message.created', { topic: 'conversations' }, 0)
    await first
    let done = false
    await tenancy.run(world.madrid.id, () =>
      transaction(async (trx) => {
        await select(
          trx,
          `select pg_advisory_xact_lock(hashtextextended('live_events:' || ?::text, 0))`,
          [world.madrid.id]
        )
        void tell('message.created', { topic: 'conversations' }, 1).then(() => (done = true))
        await sleep(150)
        assert.isFalse(done)
      })
    )
    await Promise.all([2, 3, 4].map((n) => tell('message.created', { topic: 'conversations' }, n)))
    const rows = await tenancy.run(world.madrid.id, () =>
      select<{ n: number }>(database(), `select (data->>'n')::int as n from live_events`)
    )
    assert.sameMembers(
      rows.map(({ n }) => n),
      [0, 1, 2, 3, 4]
    )
  })
})
