import { test } from '@japa/runner'
import { registry } from '#app/module_system/registry'
import type { ApiClient } from '@japa/api-client'
import { systemRows } from '#tests/support/system_rows'
import { hashToken, makeToken } from '#app/identity/token'
import { userIdOf } from '#tests/support/staff'
import { colleague, memberWith, ownRole } from '#tests/support/own_role'
import { createWorld, type World } from '#tests/support/world'

interface Shown {
  id: string
  name: string
  builtIn: boolean
  permissions: Record<string, string>
  members: number | null
  version: number | null
}

test.group('Roles', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  const as = (client: ApiClient, token: string, tenant = world.madrid) => {
    const ask = (method: 'get' | 'post' | 'patch' | 'delete', path: string, body?: object) => {
      const request = client[method](`/api/v1/admin${path}`)
        .bearerToken(token)
        .header('x-tenant-id', tenant.id)
        .header('x-admin-token', world.adminToken(tenant))
      return body ? request.json(body) : request
    }
    return ask
  }
  const ceo = (client: ApiClient, tenant = world.madrid) =>
    as(client, world.token(tenant, 'ceo'), tenant)
  const rows = () => systemRows(`select name from roles`)

  test('built-in roles and those of the organization, with what each may', async ({
    client,
    assert,
  }) => {
    const ask = ceo(client)
    const made = await ask('post', '/roles', {
      name: 'Front desk',
      permissions: { 'conversations.read': 'team', 'appointments.read': 'all' },
    })
    made.assertStatus(201)
    const listed = (await ask('get', '/roles')).body().data as Shown[]
    assert.deepEqual(
      listed.map(({ name, builtIn }) => [name, builtIn]),
      [
        ['CEO', true],
        ['Administrator', true],
        ['Manager', true],
        ['Seller', true],
        ['Professional', true],
        ['Secretary', true],
        ['Front desk', false],
      ]
    )
    assert.equal(listed[3]?.permissions['conversations.read'], 'own')
    assert.deepEqual(made.body().data, listed[6])
    const first = await ask('get', '/roles?limit=6')
    assert.lengthOf(first.body().data, 6)
    const rest = await ask('get', `/roles?limit=6&cursor=${first.body().meta.nextCursor}`)
    assert.deepEqual(rest.body(), { data: [listed[6]], meta: { nextCursor: null } })
    assert.deepEqual((await ask('get', '/roles/seller')).body().data, listed[3])
    const [entry] = await systemRows<{ action: string; after: { name: string } }>(
      `select action, after from platform_audit_entries where subject_type = 'role'`
    )
    assert.containSubset(entry, { action: 'role.created', after: { name: 'Front desk' } })
  })

  test('copied, renamed, changed, and deleted when nobody holds it', async ({ client, assert }) => {
    const ask = ceo(client)
    const copied = (await ask('post', '/roles', { name: 'Seller plus', copyOf: 'seller' })).body()
      .data as Shown
    const { permissions: seller } = (await ask('get', '/roles/seller')).body().data as Shown
    assert.deepEqual(copied.permissions, seller)
    const changed = await ask('patch', `/roles/${copied.id}`, {
      name: 'Seller more',
      permissions: { ...seller, 'conversations.read': 'all' },
      version: copied.version,
    })
    changed.assertStatus(200)
    assert.containSubset(changed.body().data, {
      name: 'Seller more',
      version: 2,
      permissions: { 'conversations.read': 'all' },
    })
    const stale = await ask('patch', `/roles/${copied.id}`, { name: 'Late', version: 1 })
    stale.assertStatus(409)
    assert.equal(stale.body().current.name, 'Seller more')
    const member = await colleague(world.madrid, 'Ines')
    await systemRows(
      `update memberships set role = 'custom', custom_role_id = ? where user_id = ?`,
      [copied.id, member.userId]
    )
    const used = await ask('delete', `/roles/${copied.id}`)
    used.assertStatus(409)
    assert.equal(used.body().code, 'E_ROLE_IN_USE')
    await systemRows(
      `update memberships set role = 'seller', custom_role_id = null where user_id = ?`,
      [member.userId]
    )
    ;(await ask('delete', `/roles/${copied.id}`)).assertStatus(204)
    assert.isEmpty(await rows())
  })

  test('what is wrong is named: a name taken, a permission nobody knows, a reach it lacks', async ({
    client,
    assert,
  }) => {
    const ask = ceo(client)
    await ask('post', '/roles', { name: 'Desk' })
    const fields = async (body: object) => {
      const answer = await ask('post', '/roles', body)
      answer.assertStatus(422)
      return (answer.body().errors as { field: string }[]).map(({ field }) => field)
    }
    assert.deepEqual(await fields({ name: 'dESK' }), ['name'])
    assert.deepEqual(await fields({ name: '' }), ['name'])
    assert.deepEqual(await fields({ name: 'A', copyOf: 'nobody' }), ['copyOf'])
    assert.deepEqual(await fields({ name: 'A', permissions: { 'no.such': 'all' } }), [
      'permissions.no.such',
    ])
    assert.deepEqual(await fields({ name: 'A', permissions: { 'limits.read': 'own' } }), [
      'permissions.limits.read',
    ])
    assert.lengthOf(await rows(), 1)
  })

  test('nobody grants what they lack, neither a permission nor its reach', async ({
    client,
    assert,
  }) => {
    const author = await memberWith(world.madrid, 'Author', {
      'roles.read': 'all',
      'roles.create': 'all',
      'roles.update': 'all',
      'conversations.read': 'team',
    })
    const ask = as(client, author.token)
    const beyond = async (permissions: object, copyOf?: string) => {
      const answer = await ask('post', '/roles', { name: 'Made', permissions, copyOf })
      assert.equal(answer.status(), 403)
      assert.equal(answer.body().code, 'E_GRANT_BEYOND_OWN')
      return answer.body().permissions as string[]
    }
    assert.deepEqual(await beyond({ 'jobs.read': 'all' }), ['jobs.read'])
    assert.deepEqual(await beyond({ 'conversations.read': 'all' }), ['conversations.read'])
    assert.include(await beyond({}, 'ceo'), 'roles.delete')
    assert.deepEqual(await beyond({ 'ops.tasks.manage': 'all' }), ['ops.tasks.manage'])
    const made = await ask('post', '/roles', {
      name: 'Made',
      permissions: { 'conversations.read': 'own' },
    })
    made.assertStatus(201)
    const { id, version } = made.body().data as Shown
    const own = await ask('patch', `/roles/${author.roleId}`, {
      permissions: { 'roles.update': 'all', 'limits.read': 'all' },
      version: 1,
    })
    assert.equal(own.body().code, 'E_GRANT_BEYOND_OWN')
    const widening = await ask('patch', `/roles/${id}`, {
      permissions: { 'conversations.read': 'all' },
      version,
    })
    assert.equal(widening.status(), 403)
    // Taking away is no granting, whatever it was.
    const wide = await ownRole(world.madrid, 'Wide', { 'limits.read': 'all', 'jobs.read': 'all' })
    const narrowed = await ask('patch', `/roles/${wide}`, {
      permissions: { 'jobs.read': 'all' },
      version: 1,
    })
    narrowed.assertStatus(200)
  })

  test('the next request has what is left, and a token grants no more than it carries', async ({
    client,
    assert,
  }) => {
    const member = await memberWith(world.madrid, 'Reader', { 'contacts.read': 'all' })
    const read = () => client.get('/api/v1/contacts').bearerToken(member.token)
    ;(await read()).assertStatus(200)
    const ask = ceo(client)
    await ask('patch', `/roles/${member.roleId}`, { permissions: {}, version: 1 })
    ;(await read()).assertStatus(403)
    const userId = await userIdOf(world, world.madrid, 'ceo')
    const token = makeToken('nxs')
    await systemRows(
      `insert into access_tokens (user_id, name, hash, kind, scopes, expires_at)
       values (?, 'narrow', ?, 'personal', ?, now() + interval '1 day')`,
      [userId, hashToken(token), '{roles.*}']
    )
    const body = { name: 'Sneaky', permissions: { 'jobs.read': 'all' } }
    const answer = await as(client, token)('post', '/roles', body)
    assert.equal(answer.status(), 403)
    assert.equal(answer.body().code, 'E_GRANT_BEYOND_OWN')
  })

  test('a role that is held in a tenant where the author has no say is not changed', async ({
    client,
    assert,
  }) => {
    const author = await memberWith(world.madrid, 'Author', {
      'roles.update': 'all',
      'conversations.read': 'all',
    })
    const held = await memberWith(world.paris, 'Abroad', { 'conversations.read': 'own' })
    const answer = await as(client, author.token)('patch', `/roles/${held.roleId}`, {
      permissions: { 'conversations.read': 'all' },
      version: 1,
    })
    assert.equal(answer.status(), 403)
    const changed = await ceo(client)('patch', `/roles/${held.roleId}`, {
      permissions: { 'conversations.read': 'all' },
      version: 1,
    })
    changed.assertStatus(200)
  })

  test('built-in roles are nobody’s to change, roles of another organization are unknown', async ({
    client,
    assert,
  }) => {
    const foreign = await ownRole(world.chicago, 'Theirs', { 'conversations.read': 'all' })
    const ask = ceo(client)
    for (const method of ['patch', 'delete'] as const) {
      assert.equal((await ask(method, '/roles/seller', { version: 1 })).status(), 403)
      assert.equal((await ask(method, `/roles/${foreign}`, { version: 1 })).status(), 404)
      assert.equal((await ask(method, '/roles/nonsense', { version: 1 })).status(), 404)
    }
    assert.equal((await ask('get', `/roles/${foreign}`)).status(), 404)
    const copied = await ask('post', '/roles', { name: 'Stolen', copyOf: foreign })
    assert.equal(copied.status(), 422)
    assert.lengthOf(await rows(), 1)
  })

  test('not signed in, not permitted, without the admin token', async ({ client }) => {
    const path = '/api/v1/admin/roles'
    ;(await client.get(path)).assertStatus(401)
    const ask = as(client, world.token(world.madrid, 'seller'))
    ;(await ask('get', '/roles')).assertStatus(403)
    ;(await ask('post', '/roles', { name: 'x' })).assertStatus(403)
    const token = world.token(world.madrid, 'ceo')
    const plain = await client.get(path).bearerToken(token)
    plain.assertStatus(403)
    plain.assertBodyContains({ code: 'E_ADMIN_TOKEN_REQUIRED' })
  })

  test('the catalogue says how far the reader may grant each permission', async ({
    client,
    assert,
  }) => {
    interface One {
      id: string
      label: string
      areaLabel: string
      grantable: string[]
    }
    const all = (await ceo(client)('get', '/permissions')).body().data as One[]
    assert.isAtLeast(all.length, 45)
    assert.notInclude(
      all.map(({ id }) => id),
      'ops.tasks.manage'
    )
    // Modules that other specs have made up have no texts.
    const installed = all.filter(({ id }) =>
      [null, 'crm_sales'].includes(registry.permissions.get(id)?.moduleId ?? null)
    )
    assert.isEmpty(
      installed.filter(({ label, areaLabel }) => /translation missing|\./.test(label + areaLabel))
    )
    const narrow = await memberWith(world.madrid, 'Narrow', {
      'roles.read': 'all',
      'contacts.read': 'team',
    })
    const seen = (await as(client, narrow.token)('get', '/permissions')).body().data as One[]
    const of = (id: string) => seen.find((one) => one.id === id)?.grantable
    assert.deepEqual(of('contacts.read'), ['own', 'team'])
    assert.deepEqual(of('jobs.read'), [])
  })
})
