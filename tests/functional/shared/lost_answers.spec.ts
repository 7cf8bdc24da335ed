import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import { inDays } from '#tests/support/calendar'
import { startConversation, switchAgent } from '#tests/support/conversation'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

/** The database goes away between the commit of the work and the keeping of its answer. */
async function loseAnswers() {
  const owner = db.connection('owner')
  await owner.rawQuery(`
    create function lose_answer() returns trigger language plpgsql as
      $$ begin raise exception 'lost' using errcode = '08006'; end $$;
    create trigger lose_answer before update on idempotency_keys
      for each row when (new.status is not null) execute function lose_answer()`)
  return findAnswers
}

async function findAnswers() {
  await db.connection('owner').rawQuery('drop function if exists lose_answer cascade')
}

test.group('Idempotency keys | a lost answer', (group) => {
  let world: World
  let rows: TenantRows

  group.each.setup(async () => {
    world = await createWorld()
    rows = rowsOf(world.madrid.id)
    return findAnswers
  })

  const post = (client: ApiClient, path: string, body: object, key = 'k') =>
    client
      .post(path)
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
      .header('idempotency-key', key)
      .json(body)

  test('of a booking is given again, and nobody is booked a second time', async ({
    client,
    assert,
  }) => {
    const wish = {
      serviceId: world.madrid.services[0]!.id,
      startsAt: inDays(world.madrid, 3, '10:00'),
      contact: { name: 'Eva Sanz', phone: '+34611000001' },
    }
    const giveBack = await loseAnswers()
    ;(await post(client, '/api/v1/appointments', wish)).assertStatus(503)
    await giveBack()

    const again = await post(client, '/api/v1/appointments', wish)
    again.assertStatus(201)
    const stored = await rows.rows<{ id: string }>(`select id from appointments`)
    assert.deepEqual(stored, [{ id: again.body().data.id }])
    const once = await post(client, '/api/v1/appointments', wish)
    once.assertHeader('idempotent-replayed', 'true')
    assert.deepEqual(once.body(), again.body())

    const other = await post(client, '/api/v1/appointments', wish, 'another')
    other.assertStatus(201)
    assert.notEqual(other.body().data.professional.id, again.body().data.professional.id)
  })

  test('of a new service or professional is given again, and there is one', async ({
    client,
    assert,
  }) => {
    for (const [table, body] of [
      ['services', { name: 'Lost once', durationMinutes: 30 }],
      ['professionals', { name: 'Lost once' }],
    ] as const) {
      const giveBack = await loseAnswers()
      ;(await post(client, `/api/v1/${table}`, body, table)).assertStatus(503)
      await giveBack()
      const again = await post(client, `/api/v1/${table}`, body, table)
      again.assertStatus(201)
      const stored = await rows.rows<{ id: string }>(
        `select id from ${table} where name = 'Lost once'`
      )
      assert.deepEqual(stored, [{ id: again.body().data.id }])
    }
  })

  test('of a reply is given again, and nothing is sent a second time', async ({
    client,
    assert,
  }) => {
    const channel = world.madrid.channels.find(({ provider }) => provider === 'ycloud')!
    await switchAgent(world.madrid.id, false)
    const id = await startConversation(world.madrid.id, channel)
    const path = `/api/v1/conversations/${id}/messages`
    const giveBack = await loseAnswers()
    ;(await post(client, path, { text: 'Le ayudo yo' })).assertStatus(503)
    await giveBack()

    const again = await post(client, path, { text: 'Le ayudo yo' })
    again.assertStatus(201)
    const sent = await rows.rows<{ id: string }>(`select id from messages where direction = 'out'`)
    assert.deepEqual(sent, [{ id: again.body().data.id }])
  })

  test('with another body the key is refused all the same', async ({ client, assert }) => {
    const wish = {
      serviceId: world.madrid.services[0]!.id,
      startsAt: inDays(world.madrid, 3, '10:00'),
      contact: { phone: '+34611000001' },
    }
    const giveBack = await loseAnswers()
    ;(await post(client, '/api/v1/appointments', wish)).assertStatus(503)
    await giveBack()
    const other = { ...wish, startsAt: inDays(world.madrid, 3, '12:00') }
    const refused = await post(client, '/api/v1/appointments', other)
    refused.assertStatus(422)
    assert.equal(refused.body().code, 'E_IDEMPOTENCY_MISMATCH')
  })
})
