import { test } from '@japa/runner'
import { ceos } from '#app/tenancy/system/ceos'
import { ownRoles } from '#app/tenancy/system/own_roles'
import { colleague, organizationOf } from '#tests/support/own_role'
import { userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { createWorld } from '#tests/support/world'

test.group('The last CEO', () => {
  test('an organization keeps one that is active, in any of its tenants', async ({ assert }) => {
    const world = await createWorld()
    const organizationId = await organizationOf(world.madrid)
    const userId = await userIdOf(world, world.madrid, 'ceo')
    const remain = (who: string, tenantId?: string) =>
      ownRoles.transaction((trx) => ceos.remain(trx, { organizationId, userId: who, tenantId }))
    assert.isFalse(await remain(userId))
    assert.isTrue(await remain(userId, world.madrid.id), 'still CEO of the other tenant')
    const second = await colleague(world.paris, 'Second', 'ceo')
    assert.isTrue(await remain(userId))
    await systemRows(`update users set status = 'suspended' where id = ?`, [second.userId])
    assert.isFalse(await remain(userId))
    const elsewhere = await userIdOf(world, world.chicago, 'ceo')
    assert.isTrue(await remain(elsewhere), 'who is none here takes none away')
  })
})
