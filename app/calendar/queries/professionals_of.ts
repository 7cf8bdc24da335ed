import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** The professionals that these users are in this tenant, the first user's first. */
export async function professionalsOf(userIds: readonly string[]): Promise<string[]> {
  const rows = await select<{ id: string }>(
    database(),
    `select id from professionals where tenant_id = :tenantId and user_id = any(:userIds::uuid[])
     order by array_position(:userIds::uuid[], user_id), id`,
    { tenantId: currentTenantId(), userIds: [...userIds] }
  )
  return rows.map(({ id }) => id)
}
