import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import type { LevelReading } from '#app/usage/contracts/meter'

/** People who work in the current tenant; programs with a service token are none. */
const countUsers: LevelReading = async (client = database()) => {
  const row = await selectOne<{ users: number }>(
    client,
    `select count(*)::integer as users from memberships
     join users on users.id = memberships.user_id and users.kind = 'person' where memberships.tenant_id = ?`,
    [currentTenantId()]
  )
  return row?.users ?? 0
}

export default countUsers
