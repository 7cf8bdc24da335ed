import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { LIMITS } from '#app/shared/limits'
import { accountOf, userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { askForServiceToken, personalToken, type ServiceWish } from '#tests/support/tokens'
import { createWorld, type World } from '#tests/support/world'

const PATH = '/api/v1/admin/service-tokens'

test.group('Service tokens', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  const make = (client: ApiClient, wish: ServiceWish, tenant = world.madrid, as = 'ceo') =>
    askForServiceToken(client, world, { tenant, as }, wish)

  const ask = (client: ApiClient, path: string, token: string, tenantId: string) =>
    client.get(path).bearerToken(token).header('x-tenant-id', tenantId)

  const administer = (
    client: ApiClient,
    method: 'get' | 'delete',
    path: string,
    tenant = world.madrid
  ) =>
    client[method](path)
      .bearerToken(world.token(tenant, 'ceo'))
      .header('x-tenant-id', tenant.id)
      .header('x-admin-token', world.adminToken(tenant))

  test('one is made, works in its tenant only, is listed and revoked', async ({
    client,
    assert,
  }) => {
    const made = await make(client, { name: 'Reports', role: 'secretary', scopes: ['read'] })
    made.assertStatus(201)
    const { id, token, ...shown } = made.body().data
    assert.match(token, /^nxv_/)
    const used = await ask(client, '/api/v1/appointments', token, world.madrid.id)
    used.assertStatus(200)
    for (const { id: elsewhere } of [world.paris, world.chicago]) {
      const refused = await ask(client, '/api/v1/appointments', token, elsewhere)
      refused.assertStatus(404)
    }
    const me = await client.get('/api/v1/me').bearerToken(token)
    assert.containsSubset(me.body().data, { name: 'Reports', role: 'secretary' })

    const listed = await administer(client, 'get', PATH)
    assert.deepEqual(listed.body().data, [
      { id, ...shown, lastUsedAt: listed.body().data[0].lastUsedAt },
    ])
    const elsewhere = await administer(client, 'get', PATH, world.chicago)
    assert.isEmpty(elsewhere.body().data)
    const foreign = await administer(client, 'delete', `${PATH}/${id}`, world.chicago)
    foreign.assertStatus(404)

    const revoked = await administer(client, 'delete', `${PATH}/${id}`)
    revoked.assertStatus(204)
    const after = await ask(client, '/api/v1/appointments', token, world.madrid.id)
    after.assertStatus(401)
    const trail = await systemRows<{ action: string; tenant: string }>(
      `select action, tenant_id as tenant from audit_entries where subject_id = ? order by created_at, id`,
      [id]
    )
    assert.deepEqual(trail, [
      { action: 'service_token.created', tenant: world.madrid.id },
      { action: 'service_token.revoked', tenant: world.madrid.id },
    ])
  })

  test('what it does is done by its own actor, and it stays when its maker leaves', async ({
    client,
    assert,
    cleanup,
  }) => {
    const made = await make(client, {
      name: 'Site',
      role: 'seller',
      scopes: ['appointments.*', 'services.read', 'contacts.*'],
    })
    const { token } = made.body().data
    const { email } = accountOf(world, world.madrid, 'ceo')
    const set = (status: string) =>
      systemRows(`update users set status = ? where email = ?`, [status, email])
    cleanup(async () => void (await set('active')))
    await set('suspended')
    const used = await ask(client, '/api/v1/services', token, world.madrid.id)
    used.assertStatus(200)
    const me = await client.get('/api/v1/me').bearerToken(token)
    const ceo = await userIdOf(world, world.madrid, 'ceo')
    assert.notEqual(me.body().data.id, ceo)
    assert.equal(me.body().data.name, 'Site')
  })

  test('nobody makes one that may more than they do', async ({ client, assert }) => {
    const adminOnly = await make(client, { role: 'admin', scopes: ['tokens.rotate_admin'] })
    adminOnly.assertStatus(422)
    const ceoRole = await make(client, { role: 'ceo', scopes: ['read'] })
    ceoRole.assertStatus(422)
    const ofRole = await make(client, { role: 'secretary', scopes: ['jobs.read'] })
    ofRole.assertStatus(422)
    assert.containsSubset(ofRole.body().errors, [{ field: 'scopes', rule: 'held' }])

    const narrow = await personalToken(client, world.token(world.madrid, 'ceo'), [
      'tokens.manage',
      'contacts.read',
    ])
    const by = (scopes: string[]) =>
      client
        .post(PATH)
        .bearerToken(narrow)
        .header('x-tenant-id', world.madrid.id)
        .header('x-admin-token', world.adminToken(world.madrid))
        .json({ name: 'x', role: 'admin', scopes })
    const wider = await by(['contacts.*'])
    wider.assertStatus(422)
    const same = await by(['contacts.read'])
    same.assertStatus(201)
  })

  test('only tenants of the organization in which one manages tokens', async ({
    client,
    assert,
  }) => {
    for (const tenantId of [world.chicago.id, '00000000-0000-7000-8000-000000000000']) {
      const refused = await make(client, {
        role: 'seller',
        scopes: ['read'],
        tenantIds: [world.madrid.id, tenantId],
      })
      refused.assertStatus(422)
      assert.containsSubset(refused.body().errors, [{ field: 'tenantIds', rule: 'exists' }])
    }
    const both = await make(client, {
      role: 'seller',
      scopes: ['contacts.read'],
      tenantIds: [world.madrid.id, world.paris.id],
    })
    both.assertStatus(201)
    const { id, token } = both.body().data
    for (const tenant of [world.madrid, world.paris]) {
      const used = await ask(client, '/api/v1/contacts', token, tenant.id)
      used.assertStatus(200)
    }
    const revoked = await administer(client, 'delete', `${PATH}/${id}`, world.paris)
    revoked.assertStatus(204)
    const after = await ask(client, '/api/v1/contacts', token, world.madrid.id)
    after.assertStatus(401)
  })

  test('who may not, and without the admin token, is refused and changes nothing', async ({
    client,
    assert,
  }) => {
    const count = async () =>
      (await systemRows<{ n: string }>(`select count(*) as n from users`))[0]?.n
    const before = await count()
    for (const role of ['seller', 'secretary', 'professional']) {
      const refused = await make(client, { role: 'seller', scopes: ['read'] }, world.madrid, role)
      refused.assertStatus(403)
    }
    const without = await client
      .post(PATH)
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
      .json({ name: 'x', role: 'seller', scopes: ['read'] })
    without.assertStatus(403)
    assert.equal(without.body().code, 'E_ADMIN_TOKEN_REQUIRED')
    const nobody = await client.post(PATH).json({})
    nobody.assertStatus(401)
    assert.equal(await count(), before)
  })

  test('a tenant has at most so many', async ({ client }) => {
    await systemRows(
      `with actors as (
         insert into users (name, email, kind)
         select 'x', n || '@service.invalid', 'service' from generate_series(1, ${LIMITS.token.service}) n
         returning id
       ), members as (
         insert into memberships (tenant_id, user_id, role)
         select cast(? as uuid), id, 'seller' from actors
       )
       insert into access_tokens (user_id, kind, name, hash, scopes, expires_at)
       select id, 'service', 'x', 'service-' || id, '{read}', '2100-01-01' from actors`,
      [world.chicago.id]
    )
    const refused = await make(client, { role: 'seller', scopes: ['read'] }, world.chicago)
    refused.assertStatus(409)
  })

  test('the database lets no such actor have a password or the platform', async ({ assert }) => {
    for (const change of [`password_hash = 'x'`, 'super_admin = true']) {
      await assert.rejects(
        () => systemRows(`update users set ${change} where kind = 'service'`),
        /users_service/
      )
    }
  })
})
