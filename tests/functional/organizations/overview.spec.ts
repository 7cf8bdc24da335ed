import { test } from '@japa/runner'
import { apiRates } from '#app/shared/http/api_rates'
import { LIMITS } from '#app/shared/limits'
import { execute, database } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { tokenFor } from '#tests/support/account'
import { startConversation, switchAgent } from '#tests/support/conversation'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { createWorld, type World } from '#tests/support/world'

test.group('Organizations | all locations', (group) => {
  let world: World
  const OVERVIEW = '/api/v1/organization/overview'

  group.each.setup(async () => {
    world = await createWorld()
  })

  test('counts what waits in each location of the organization, and in no other', async ({
    client,
    assert,
  }) => {
    const ceo = client.get(OVERVIEW).bearerToken(world.token(world.madrid, 'ceo'))
    const answer = await ceo
    answer.assertStatus(200)
    const rows = answer.body().data as { id: string; people: number }[]
    assert.deepEqual(
      rows.map(({ id, people }) => [id, people]),
      [
        [world.madrid.id, 4],
        [world.paris.id, 4],
      ]
    )
    ;(await client.get(OVERVIEW)).assertStatus(401)
    for (const role of ['seller', 'secretary', 'professional']) {
      const staff = client.get(OVERVIEW).bearerToken(world.token(world.madrid, role))
      ;(await staff).assertStatus(403)
    }
    const foreign = client
      .get(`${OVERVIEW}?organization=${world.organizations[1].id}`)
      .bearerToken(world.token(world.madrid, 'ceo'))
    ;(await foreign).assertStatus(404)
  })

  test('counts open conversations, those that nobody handles and those that wait, and who may enter', async ({
    client,
    assert,
  }) => {
    const channel = world.madrid.channels.find((one) => one.provider === 'ycloud')!
    await switchAgent(world.madrid.id, false)
    const madrid = rowsOf(world.madrid.id)
    const ids: string[] = []
    for (const n of [1, 2, 3, 4]) {
      ids.push(await startConversation(world.madrid.id, channel, `+3461100000${n}`))
    }
    const [handled, waits, closed, free] = ids
    const seller = await userIdOf(world, world.madrid, 'seller')
    const set = (id: string | undefined, what: string) =>
      madrid.change(`update conversations set ${what} where id = ?`, [id ?? ''])
    await set(handled, `assignee_id = '${seller}', attention = null`)
    await set(waits, `assignee_id = null, attention = 'handed_over'`)
    await set(closed, `status = 'closed', assignee_id = null, attention = 'handed_over'`)
    await set(free, `assignee_id = null, attention = null`)
    const secretary = await userIdOf(world, world.madrid, 'secretary')
    await madrid.change(`update memberships set suspended_at = now() where user_id = ?`, [
      secretary,
    ])
    const answer = await client.get(OVERVIEW).bearerToken(world.token(world.madrid, 'ceo'))
    const [first, second] = answer.body().data as object[]
    assert.containSubset(first, {
      id: world.madrid.id,
      people: 3,
      conversationsOpen: 3,
      conversationsUnassigned: 2,
      conversationsWaiting: 1,
    })
    assert.containSubset(second, {
      id: world.paris.id,
      people: 4,
      conversationsOpen: 0,
      conversationsUnassigned: 0,
      conversationsWaiting: 0,
    })
  })

  test('a flood of it is refused like any other, for that client alone', async ({
    client,
    assert,
    cleanup,
  }) => {
    cleanup(() => apiRates.allow(LIMITS.rate.tokenPerMinute))
    apiRates.allow(2)
    const ask = (role: string) => client.get(OVERVIEW).bearerToken(world.token(world.madrid, role))
    const answers = [await ask('ceo'), await ask('ceo'), await ask('ceo'), await ask('seller')]
    assert.deepEqual(
      answers.map((answer) => [answer.status(), answer.header('ratelimit-remaining')]),
      [
        [200, '1'],
        [200, '0'],
        [429, '0'],
        [403, '1'],
      ]
    )
  })

  test('who is CEO of one location sees that one', async ({ client, assert }) => {
    const token = await tokenFor(world.paris.id, 'ceo')
    const answer = await client.get(OVERVIEW).bearerToken(token)
    answer.assertStatus(200)
    const rows = answer.body().data as { id: string }[]
    assert.deepEqual(
      rows.map(({ id }) => id),
      [world.paris.id]
    )
  })

  test('nothing is written in it: not by a route, and not by a statement', async ({
    client,
    assert,
  }) => {
    const token = world.token(world.madrid, 'ceo')
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      const answer = await client[method](OVERVIEW).bearerToken(token)
      answer.assertStatus(404)
    }
    for (const tenantId of ['all', '*', `${world.madrid.id},${world.paris.id}`]) {
      const answer = await client
        .get('/api/v1/conversations')
        .bearerToken(token)
        .header('x-tenant-id', tenantId)
      answer.assertStatus(404)
    }
    const ids = [world.madrid.id, world.paris.id]
    const before = await rowsOf(world.madrid.id).rows(`select * from professionals order by id`)
    const met = await tenancy.runOrganization(ids, () =>
      execute(database(), `update professionals set name = 'all'`)
    )
    assert.equal(met, 0)
    await assert.rejects(() =>
      tenancy.runOrganization(ids, () =>
        execute(
          database(),
          `insert into professionals (tenant_id, name, created_at) values (?, 'x', now())`,
          [world.madrid.id]
        )
      )
    )
    assert.deepEqual(
      await rowsOf(world.madrid.id).rows(`select * from professionals order by id`),
      before
    )
  })
})
