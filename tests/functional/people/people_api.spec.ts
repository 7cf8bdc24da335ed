import { test } from '@japa/runner'
import { ROLES } from '#app/identity/contracts/role'
import { covers, rightsOf } from '#app/people/rules/role_rights'
import { tokenFor } from '#tests/support/account'
import { adminOf } from '#tests/support/admin_client'
import { accountOf, userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

interface Person {
  id: string
  name: string
  role: string
  status: string
  version: number
}

test.group('People | members', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  test('the list is of this tenant, page by page, filtered and searched', async ({
    client,
    assert,
  }) => {
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const namesOf = async (query: string) => {
      const answer = await ceo('get', `/users${query}`)
      answer.assertStatus(200)
      return (answer.body().data as Person[]).map(({ name }) => name)
    }
    const everybody = ['Elena Vidal', 'Laura Gómez', 'Nuria Pons', 'Sergio Martín']
    assert.sameMembers(await namesOf(''), everybody)
    assert.deepEqual(await namesOf('?filter[role]=seller'), ['Sergio Martín'])
    assert.deepEqual(await namesOf('?q=nuria'), ['Nuria Pons'])
    assert.deepEqual(await namesOf('?filter[status]=suspended'), [])
    const paged: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer = await ceo('get', `/users?limit=1${cursor && `&cursor=${cursor}`}`)
      const body = answer.body() as { data: Person[]; meta: { nextCursor: string | null } }
      paged.push(...body.data.map(({ name }) => name))
      cursor = body.meta.nextCursor
    }
    assert.sameMembers(paged, everybody)
    assert.lengthOf(paged, everybody.length)
    ;(await ceo('get', '/users?filter[email]=x')).assertStatus(422)
  })

  test('nobody reaches a person of another tenant, and a stranger learns nothing', async ({
    client,
    assert,
  }) => {
    const as = adminOf(client, world)
    const ceo = as(world.madrid, world.token(world.madrid, 'ceo'))
    const id = await userIdOf(world, world.chicago, 'seller')
    const before = await systemRows(`select * from users where id = ?`, [id])
    for (const [method, path, body] of [
      ['get', '', undefined],
      ['patch', '', { name: 'Mine', version: 1 }],
      ['post', '/suspend', {}],
      ['post', '/reactivate', undefined],
      ['delete', '', {}],
      ['get', '/tenants', undefined],
      ['put', '/tenants', { tenants: [{ tenantId: world.madrid.id, role: 'ceo' }] }],
    ] as const) {
      ;(await ceo(method, `/users/${id}${path}`, body)).assertStatus(404)
    }
    assert.deepEqual(await systemRows(`select * from users where id = ?`, [id]), before)
    const seller = as(world.madrid, world.token(world.madrid, 'seller'))
    ;(await seller('get', '/users')).assertStatus(403)
    ;(await client.get('/api/v1/admin/users')).assertStatus(401)
    const bare = client
      .get('/api/v1/admin/users')
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
    ;(await bare).assertStatus(403)
  })

  test('a manager sees their team and changes nobody', async ({ client, assert }) => {
    const manager = adminOf(client, world)(world.madrid, await tokenFor(world.madrid.id, 'manager'))
    const answer = await manager('get', '/users')
    answer.assertStatus(200)
    assert.deepEqual(
      (answer.body().data as Person[]).map(({ name }) => name),
      ['manager']
    )
    const seller = await userIdOf(world, world.madrid, 'seller')
    ;(await manager('get', `/users/${seller}`)).assertStatus(404)
    ;(await manager('patch', `/users/${seller}`, { role: 'admin', version: 1 })).assertStatus(403)
  })

  test('role and profile change with the version that was read, and a role within one’s own', async ({
    client,
    assert,
  }) => {
    const as = adminOf(client, world)
    const ceo = as(world.madrid, world.token(world.madrid, 'ceo'))
    const admin = as(world.madrid, await tokenFor(world.madrid.id, 'admin'))
    const seller = await userIdOf(world, world.madrid, 'seller')
    const boss = await userIdOf(world, world.madrid, 'ceo')
    const change = { name: 'Sergio M.', phone: '+34 600 000 001', role: 'secretary', version: 1 }
    const changed = await admin('patch', `/users/${seller}`, change)
    changed.assertStatus(200)
    assert.containSubset(changed.body().data, { name: 'Sergio M.', role: 'secretary' })
    ;(await admin('patch', `/users/${seller}`, change)).assertStatus(409)
    const { version } = (await admin('get', `/users/${seller}`)).body().data as Person
    ;(await admin('patch', `/users/${seller}`, { role: 'ceo', version })).assertStatus(403)
    ;(await admin('patch', `/users/${boss}`, { name: 'Gone', version: 1 })).assertStatus(403)
    ;(await admin('post', `/users/${boss}/suspend`, {})).assertStatus(403)
    ;(await admin('delete', `/users/${boss}`, {})).assertStatus(403)
    ;(await ceo('patch', `/users/${seller}`, { role: 'ceo', version })).assertStatus(200)
    const extra = { superAdmin: true, email: 'mine@example.org', status: 'suspended' }
    const { version: later } = (await ceo('get', `/users/${seller}`)).body().data as Person
    ;(await ceo('patch', `/users/${seller}`, { ...extra, version: later })).assertStatus(200)
    const [user] = await systemRows<object>(
      `select super_admin, email, status from users where id = ?`,
      [seller]
    )
    const { email } = accountOf(world, world.madrid, 'seller')
    assert.deepEqual(user, { super_admin: false, email, status: 'active' })
  })

  test('who may hand on what', ({ assert }) => {
    const granted = ROLES.map((own) => [
      own,
      ROLES.filter((wanted) => covers(rightsOf(own), rightsOf(wanted))),
    ])
    assert.deepEqual(granted[0], ['ceo', [...ROLES]])
    assert.deepEqual(granted[1], ['admin', ROLES.filter((role) => role !== 'ceo')])
    for (const [own, roles] of granted.slice(2)) assert.notInclude(roles ?? [], 'admin', `${own}`)
  })
})
