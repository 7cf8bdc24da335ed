import { test } from '@japa/runner'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

test.group('People | the list of tenants', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
    await systemRows(`update organizations set public_registration = id = ?`, [
      world.organizations[0].id,
    ])
  })

  test('only tenants of organizations that opted in are listed, by id and name', async ({
    client,
    assert,
  }) => {
    const answer = await client.get('/api/v1/auth/tenants')
    answer.assertStatus(200)
    assert.deepEqual(answer.body().data, [
      { id: world.madrid.id, name: world.madrid.name },
      { id: world.paris.id, name: world.paris.name },
    ])
  })

  test('who is signed in gets their own there, a bad token nothing', async ({ client, assert }) => {
    const token = world.token(world.madrid, 'seller')
    const own = await client.get('/api/v1/auth/tenants').bearerToken(token)
    own.assertStatus(200)
    const [only, ...others] = own.body().data as { id: string; role: string }[]
    assert.deepEqual([only?.id, only?.role, others.length], [world.madrid.id, 'seller', 0])
    const bad = await client.get('/api/v1/auth/tenants').bearerToken('of nobody')
    bad.assertStatus(401)
  })
})
