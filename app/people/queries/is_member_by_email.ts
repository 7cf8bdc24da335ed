import { selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Whether somebody with this address works in the current tenant, suspended or not. */
export async function isMemberByEmail(client: Client, email: string): Promise<boolean> {
  const row = await selectOne(
    client,
    `select 1 from memberships join users on users.id = memberships.user_id
     where memberships.tenant_id = :tenantId and users.email = :email`,
    { tenantId: currentTenantId(), email }
  )
  return row !== null
}
