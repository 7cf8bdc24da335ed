import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

const PATH = '/api/v1/admin/admin-token'

test.group('Admin token', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  const rotate = (client: ApiClient, role: string, adminToken: string, tenant = world.madrid) =>
    client
      .post(`${PATH}/rotate`)
      .bearerToken(world.token(tenant, role))
      .header('x-tenant-id', tenant.id)
      .header('x-admin-token', adminToken)

  const state = (client: ApiClient, adminToken: string) =>
    client
      .get(PATH)
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
      .header('x-admin-token', adminToken)

  test('a CEO gets a new one, shown once; the old one ends at once', async ({ client, assert }) => {
    const old = world.adminToken(world.madrid)
    const rotated = await rotate(client, 'ceo', old)
    rotated.assertStatus(200)
    assert.equal(rotated.header('cache-control'), 'no-store')
    const { adminToken } = rotated.body().data
    assert.match(adminToken, /^nxa_/)
    const refused = await state(client, old)
    refused.assertStatus(403)
    assert.equal(refused.body().code, 'E_ADMIN_TOKEN_REQUIRED')
    const shown = await state(client, adminToken)
    shown.assertStatus(200)
    assert.deepEqual(shown.body().data, { exists: true, rotatedAt: rotated.body().data.rotatedAt })
    const [entry] = await systemRows<{ text: string }>(
      `select audit_entries::text as text from audit_entries where action = 'organization.admin_token_rotated'`
    )
    assert.notInclude(entry?.text ?? adminToken, adminToken)
    const other = await rotate(client, 'ceo', world.adminToken(world.chicago), world.chicago)
    other.assertStatus(200)
    const still = await state(client, adminToken)
    still.assertStatus(200)
  })

  test('others may not', async ({ client }) => {
    for (const role of ['seller', 'secretary', 'professional']) {
      const refused = await rotate(client, role, 'nxa_wrong')
      refused.assertStatus(403)
    }
    const nobody = await client.post(`${PATH}/rotate`)
    nobody.assertStatus(401)
    const foreign = await rotate(client, 'ceo', 'x').header('x-tenant-id', world.chicago.id)
    foreign.assertStatus(404)
  })
})
