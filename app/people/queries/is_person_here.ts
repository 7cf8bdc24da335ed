import { selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Whether a user is somebody who works in the current tenant; a program with a service token is nobody. */
export async function isPersonHere(client: Client, userId: string): Promise<boolean> {
  const row = await selectOne(
    client,
    `select 1 from memberships join users on users.id = memberships.user_id and users.kind = 'person'
     where memberships.tenant_id = :tenantId and memberships.user_id = :userId`,
    { tenantId: currentTenantId(), userId }
  )
  return row !== null
}
