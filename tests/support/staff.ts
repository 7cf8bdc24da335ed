import { systemRows } from '#tests/support/system_rows'
import type { World } from '#tests/support/world'

type Tenant = World['madrid']

/** Id of the user with this role in the tenant. */
export async function userIdOf(world: World, tenant: Tenant, role: string): Promise<string> {
  const account = accountOf(world, tenant, role)
  const [row] = await systemRows<{ id: string }>(`select id from users where email = ?`, [
    account.email,
  ])
  if (!row) throw new Error(`No user ${account.email}`)
  return row.id
}

export function accountOf(world: World, tenant: Tenant, role: string) {
  const account = world.organizations
    .flatMap(({ accounts }) => accounts)
    .find(
      (one) => one.role === role && (one.tenantIds.includes(tenant.id) || role === 'super_admin')
    )
  if (!account) throw new Error(`No ${role} in ${tenant.name}`)
  return account
}
