import { test } from '@japa/runner'
import { adminOf } from '#tests/support/admin_client'
import { ownRole } from '#tests/support/own_role'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { createWorld, type World } from '#tests/support/world'

test.group('People | roles in other locations', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  test('a role of the organization is given, kept and taken; one of somebody else is not known', async ({
    client,
    assert,
  }) => {
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const customRoleId = await ownRole(world.madrid, 'Front desk', { 'appointments.read': 'all' })
    const userId = await userIdOf(world, world.madrid, 'seller')
    const link = (tenants: object[]) => ceo('put', `/users/${userId}/tenants`, { tenants })
    const here = { tenantId: world.madrid.id, role: 'seller' }
    const there = { tenantId: world.paris.id, role: 'custom', customRoleId }
    const linked = await link([here, there])
    linked.assertStatus(200)
    const { tenantId: id, ...held } = there
    assert.containSubset(linked.body().data, [{ id, ...held }])
    const changes = () =>
      rowsOf(world.paris.id).rows(`select 1 from audit_entries where action = 'people.linked'`)
    assert.lengthOf(await changes(), 1)
    ;(await link([here, there])).assertStatus(200)
    assert.lengthOf(await changes(), 1, 'what is the same is no change')
    const foreign = await ownRole(world.chicago, 'Front desk', { 'appointments.read': 'all' })
    const refused = await link([here, { ...there, customRoleId: foreign }])
    refused.assertStatus(422)
    ;(await link([here, { ...there, customRoleId: undefined }])).assertStatus(422)
    assert.lengthOf(await changes(), 1)
  })

  test('who gets another role there offers nothing any more; who leaves has no calendar', async ({
    client,
    assert,
  }) => {
    const as = adminOf(client, world)
    const ceo = as(world.madrid, world.token(world.madrid, 'ceo'))
    const userId = await userIdOf(world, world.madrid, 'seller')
    const link = (tenants: object[]) => ceo('put', `/users/${userId}/tenants`, { tenants })
    const here = { tenantId: world.madrid.id, role: 'seller' }
    const paris = rowsOf(world.paris.id)
    ;(await link([here, { tenantId: world.paris.id, role: 'admin' }])).assertStatus(200)
    const admin = as(world.paris, world.token(world.madrid, 'seller'))
    const email = 'new@example.org'
    ;(await admin('post', '/invitations', { email, role: 'admin' })).assertStatus(201)
    const professionalId = world.paris.professionals[0]?.id ?? ''
    await paris.change(`update professionals set user_id = ? where id = ?`, [
      userId,
      professionalId,
    ])
    ;(await link([here, { tenantId: world.paris.id, role: 'seller' }])).assertStatus(200)
    const [invitation] = await paris.rows<{ revoked: boolean }>(
      `select revoked_at is not null as revoked from invitations`
    )
    assert.isTrue(invitation?.revoked)
    ;(await link([here])).assertStatus(200)
    const [professional] = await paris.rows(`select user_id from professionals where id = ?`, [
      professionalId,
    ])
    assert.deepEqual(professional, { user_id: null })
  })
})
