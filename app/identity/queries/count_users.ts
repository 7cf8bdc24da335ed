import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import type { LevelReading } from '#app/usage/contracts/meter'

/** People who work in the current tenant. */
const countUsers: LevelReading = async (client = database()) => {
  const row = await selectOne<{ users: number }>(
    client,
    `select count(*)::integer as users from memberships where tenant_id = ?`,
    [currentTenantId()]
  )
  return row?.users ?? 0
}

export default countUsers
