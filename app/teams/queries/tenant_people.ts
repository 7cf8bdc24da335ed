import { LIMITS } from '#app/shared/limits'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Who works in this tenant, by name: whom a team can have. */
export function tenantPeople() {
  return select<{ id: string; name: string }>(
    database(),
    `select users.id, users.name from memberships
     join users on users.id = memberships.user_id and users.status = 'active' and users.kind = 'person'
     where memberships.tenant_id = :tenantId
     order by users.name, users.id limit :most`,
    { tenantId: currentTenantId(), most: LIMITS.list.ids }
  )
}
