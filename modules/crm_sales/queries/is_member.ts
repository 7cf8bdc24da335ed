import { selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Whether a user works in the current tenant. */
export async function isMember(client: Client, userId: string): Promise<boolean> {
  const row = await selectOne(
    client,
    `select 1 from memberships where tenant_id = :tenantId and user_id = :userId`,
    { tenantId: currentTenantId(), userId }
  )
  return row !== null
}
