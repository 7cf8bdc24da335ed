import { issueToken } from '#app/identity/actions/issue_token'
import type { RoleGrants } from '#app/roles/contracts/role'
import { provisioning } from '#app/tenancy/system/provisioning'
import { ownRoles } from '#app/tenancy/system/own_roles'
import { systemRows } from '#tests/support/system_rows'

interface Tenant {
  id: string
}

/** A role of the tenant's organization that holds exactly these permissions. */
export async function ownRole(tenant: Tenant, name: string, grants: RoleGrants): Promise<string> {
  const organizationId = await organizationOf(tenant)
  return ownRoles.transaction(async (trx) => {
    const id = await ownRoles.insert(trx, organizationId, name)
    await ownRoles.grant(trx, { organizationId, id }, grants)
    return id
  })
}

/** Somebody who holds it in the tenant, with a token. */
export async function memberWith(tenant: Tenant, name: string, grants: RoleGrants) {
  const roleId = await ownRole(tenant, name, grants)
  const member = await colleague(tenant, name)
  await systemRows(
    `update memberships set role = 'custom', custom_role_id = ? where user_id = ? and tenant_id = ?`,
    [roleId, member.userId, tenant.id]
  )
  return { ...member, roleId }
}

/** Somebody with a built-in role, made for the occasion, with a token. */
export async function colleague(
  tenant: Tenant,
  name: string,
  role: 'ceo' | 'admin' | 'manager' | 'seller' | 'professional' | 'secretary' = 'seller'
) {
  const email = `${name.toLowerCase().replace(/\W+/g, '-')}-${tenant.id}@example.test`
  const userId = await provisioning.user({ name, email, defaultTenantId: tenant.id })
  await provisioning.membership(tenant.id, userId, role)
  return { userId, token: (await issueToken(userId, 'test')).token }
}

export async function organizationOf({ id }: Tenant): Promise<string> {
  const [row] = await systemRows<{ id: string }>(
    `select organization_id as id from tenants where id = ?`,
    [id]
  )
  if (!row) throw new Error('No such tenant')
  return row.id
}
