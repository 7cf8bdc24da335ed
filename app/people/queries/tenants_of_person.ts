import type { MembershipRole } from '#app/identity/contracts/role'
import { database, select } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'

/** In which of these tenants a user works, and as what. The actor's own ones are asked for, so nothing else shows. */
export function tenantsOfPerson(userId: string, tenantIds: readonly string[]) {
  return tenancy.runOrganization(tenantIds, () =>
    select<{
      id: string
      name: string
      role: MembershipRole
      customRoleId: string | null
      suspended: boolean
    }>(
      database(),
      `select tenants.id, tenants.name, memberships.role,
         memberships.custom_role_id as "customRoleId", memberships.suspended_at is not null as suspended
       from memberships join tenants on tenants.id = memberships.tenant_id
       where memberships.tenant_id = any(:tenantIds::uuid[]) and memberships.user_id = :userId
       order by tenants.name, tenants.id`,
      { userId, tenantIds: [...tenantIds] }
    )
  )
}
