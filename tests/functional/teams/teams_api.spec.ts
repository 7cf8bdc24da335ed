import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { colleague, memberWith } from '#tests/support/own_role'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { createWorld, type World } from '#tests/support/world'

test.group('Teams', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  const as = (client: ApiClient, token: string, tenant = world.madrid) => {
    return (method: 'get' | 'post' | 'patch' | 'delete', path = '', body?: object) => {
      const request = client[method](`/api/v1/admin/teams${path}`)
        .bearerToken(token)
        .header('x-tenant-id', tenant.id)
        .header('x-admin-token', world.adminToken(tenant))
      return body ? request.json(body) : request
    }
  }
  const admin = (client: ApiClient) => as(client, world.token(world.madrid, 'ceo'))
  const audited = () =>
    rowsOf(world.madrid.id)
      .rows<{ action: string }>(
        `select action from audit_entries where subject_type = 'team' order by created_at, id`
      )
      .then((rows) => rows.map(({ action }) => action))

  test('made, listed by name, changed and deleted', async ({ client, assert }) => {
    const ask = admin(client)
    const [seller, manager] = [
      await userIdOf(world, world.madrid, 'seller'),
      await colleague(world.madrid, 'Marta', 'manager'),
    ]
    const made = await ask('post', '', {
      name: 'North',
      members: [{ id: seller }, { id: manager.userId, leads: true }],
    })
    made.assertStatus(201)
    assert.containSubset(made.body().data, {
      name: 'North',
      version: 1,
      members: [
        { id: manager.userId, name: 'Marta', leads: true },
        { id: seller, leads: false },
      ],
    })
    await ask('post', '', { name: 'East' })
    const first = await ask('get', '?limit=1')
    assert.equal(first.body().data[0].name, 'East')
    const rest = await ask('get', `?limit=1&cursor=${first.body().meta.nextCursor}`)
    assert.deepEqual(rest.body(), { data: [made.body().data], meta: { nextCursor: null } })
    const { id } = made.body().data
    const changed = await ask('patch', `/${id}`, { members: [{ id: seller }], version: 1 })
    assert.containSubset(changed.body().data, { version: 2, members: [{ id: seller }] })
    ;(await ask('patch', `/${id}`, { name: 'South', version: 1 })).assertStatus(409)
    ;(await ask('delete', `/${id}`)).assertStatus(204)
    ;(await ask('get', `/${id}`)).assertStatus(404)
    assert.deepEqual(await audited(), [
      'team.created',
      'team.created',
      'team.changed',
      'team.deleted',
    ])
  })

  test('a name taken, people of elsewhere, somebody twice: 422, and nothing is written', async ({
    client,
    assert,
  }) => {
    const ask = admin(client)
    await ask('post', '', { name: 'North' })
    const foreign = await userIdOf(world, world.chicago, 'seller')
    const own = await userIdOf(world, world.madrid, 'seller')
    ;(await ask('post', '', { name: 'North' })).assertStatus(422)
    ;(await ask('post', '', { name: 'A', members: [{ id: foreign }] })).assertStatus(422)
    ;(await ask('post', '', { name: 'A', members: [{ id: own }, { id: own }] })).assertStatus(422)
    ;(await ask('post', '', { members: [] })).assertStatus(422)
    assert.lengthOf(await rowsOf(world.madrid.id).rows(`select 1 from teams`), 1)
  })

  test('who does not reach everybody forms no team of others', async ({ client, assert }) => {
    const schemer = await memberWith(world.madrid, 'Schemer', {
      'teams.create': 'all',
      'teams.update': 'all',
      'conversations.read': 'team',
    })
    const ask = as(client, schemer.token)
    const seller = await userIdOf(world, world.madrid, 'seller')
    const body = { name: 'Mine', members: [{ id: schemer.userId }, { id: seller }] }
    assert.equal((await ask('post', '', body)).status(), 403)
    assert.isEmpty(await rowsOf(world.madrid.id).rows(`select 1 from teams`))
    const alone = { name: 'Mine', members: [{ id: schemer.userId }] }
    assert.equal((await ask('post', '', alone)).status(), 201)
  })

  test('not signed in, not permitted, of another tenant, without the admin token', async ({
    client,
  }) => {
    const made = await admin(client)('post', '', { name: 'North' })
    const path = `/api/v1/admin/teams/${made.body().data.id}`
    ;(await client.get(path)).assertStatus(401)
    ;(await as(client, world.token(world.madrid, 'seller'))('get')).assertStatus(403)
    const other = as(client, world.token(world.chicago, 'ceo'), world.chicago)
    ;(await other('get', `/${made.body().data.id}`)).assertStatus(404)
    ;(await other('patch', `/${made.body().data.id}`, { version: 1 })).assertStatus(404)
    const plain = await client.get(path).bearerToken(world.token(world.madrid, 'ceo'))
    plain.assertStatus(403)
    plain.assertBodyContains({ code: 'E_ADMIN_TOKEN_REQUIRED' })
  })
})
