import { test } from '@japa/runner'
import { tokenFor } from '#tests/support/account'
import { adminOf } from '#tests/support/admin_client'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

const VALID = {
  name: 'Aurora Sevilla',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  language: 'es',
}

test.group('Organizations | tenants', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  test('a CEO makes a location, which all CEOs of the organization may enter at once', async ({
    client,
    assert,
  }) => {
    const token = world.token(world.madrid, 'ceo')
    const ceo = adminOf(client, world)(world.madrid, token)
    await tokenFor(world.paris.id, 'ceo')
    const answer = await ceo('post', '/tenants', { ...VALID, organizationId: world.chicago.id })
    answer.assertStatus(201)
    const { id, slug } = answer.body().data as { id: string; slug: string }
    assert.equal(slug, 'aurora-sevilla')
    const [row] = await systemRows<{ organization_id: string }>(
      `select organization_id from tenants where id = ?`,
      [id]
    )
    assert.equal(row?.organization_id, world.organizations[0].id)
    assert.lengthOf(await systemRows(`select 1 from memberships where tenant_id = ?`, [id]), 2)
    const inside = client.get('/api/v1/conversations').bearerToken(token).header('x-tenant-id', id)
    ;(await inside).assertStatus(200)
    const again = await ceo('post', '/tenants', VALID)
    assert.equal(again.body().data.slug, 'aurora-sevilla-2')
    const taken = await ceo('post', '/tenants', { ...VALID, slug: world.chicago.slug })
    taken.assertStatus(409)
    assert.equal(taken.body().code, 'E_SLUG_TAKEN')
    const wrong = { name: '', timeZone: 'Mars/Base', currency: 'XXZ', language: 'de', slug: 'A B' }
    const refused = await ceo('post', '/tenants', wrong)
    refused.assertStatus(422)
    assert.lengthOf(refused.body().errors, 5)
    const audited = await rowsOf(id).rows(
      `select 1 from audit_entries where action = 'tenant.created'`
    )
    assert.lengthOf(audited, 1)
  })

  test('nobody below the CEO makes, changes or closes one, and no CEO of somebody else', async ({
    client,
    assert,
  }) => {
    const as = adminOf(client, world)
    const admin = as(world.madrid, await tokenFor(world.madrid.id, 'admin'))
    const stranger = as(world.chicago, world.token(world.chicago, 'ceo'))
    const path = `/tenants/${world.madrid.id}`
    ;(await admin('get', '/tenants')).assertStatus(403)
    ;(await admin('post', '/tenants', VALID)).assertStatus(403)
    ;(await admin('patch', path, { name: 'Mine', version: 1 })).assertStatus(403)
    ;(await stranger('get', path)).assertStatus(404)
    ;(await stranger('patch', path, { name: 'Mine', version: 1 })).assertStatus(404)
    ;(await stranger('post', `${path}/suspend`)).assertStatus(404)
    ;(await client.get('/api/v1/admin/tenants')).assertStatus(401)
    const names = (await stranger('get', '/tenants')).body().data as { name: string }[]
    assert.deepEqual(
      names.map(({ name }) => name),
      [world.chicago.name]
    )
  })

  test('changed with the version that was read, closed and opened from another location', async ({
    client,
    assert,
  }) => {
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const path = `/tenants/${world.paris.id}`
    const changed = await ceo('patch', path, { name: 'Aurora Lyon', version: 1 })
    changed.assertStatus(200)
    assert.containSubset(changed.body().data, { name: 'Aurora Lyon', slug: world.paris.slug })
    ;(await ceo('patch', path, { name: 'Aurora Nice', version: 1 })).assertStatus(409)
    ;(await ceo('post', `/tenants/${world.madrid.id}/suspend`)).assertStatus(409)
    ;(await ceo('post', `${path}/suspend`)).assertStatus(200)
    const seller = client.get('/api/v1/contacts').bearerToken(world.token(world.paris, 'seller'))
    ;(await seller).assertStatus(404)
    assert.lengthOf((await ceo('get', '/tenants')).body().data, 2)
    ;(await ceo('post', `${path}/resume`)).assertStatus(200)
    ;(await ceo('post', `${path}/resume`)).assertStatus(409)
    await systemRows(
      `update tenants set suspended_at = now(), suspended_by = 'operator' where id = ?`,
      [world.paris.id]
    )
    const operator = await ceo('post', `${path}/resume`)
    operator.assertStatus(409)
    assert.equal(operator.body().code, 'E_TENANT_STATE')
  })

  test('the organization opts in to the public list, by its CEO alone', async ({
    client,
    assert,
  }) => {
    const as = adminOf(client, world)
    const ceo = as(world.madrid, world.token(world.madrid, 'ceo'))
    const admin = as(world.madrid, await tokenFor(world.madrid.id, 'admin'))
    const wish = { publicRegistration: true, version: 1 }
    ;(await admin('patch', '/organization', wish)).assertStatus(403)
    ;(await ceo('patch', '/organization', { publicRegistration: 'yes' })).assertStatus(422)
    ;(await ceo('patch', '/organization', wish)).assertStatus(200)
    ;(await ceo('patch', '/organization', wish)).assertStatus(409)
    const listed = (await client.get('/api/v1/auth/tenants')).body().data as unknown[]
    assert.lengthOf(listed, 2)
  })
})
