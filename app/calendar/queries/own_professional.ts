import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** The professional that a user is in this tenant, or null. */
export async function ownProfessionalId(userId: string): Promise<string | null> {
  const row = await selectOne<{ id: string }>(
    database(),
    `select id from professionals where tenant_id = :tenantId and user_id = :userId order by id limit 1`,
    { tenantId: currentTenantId(), userId }
  )
  return row?.id ?? null
}
