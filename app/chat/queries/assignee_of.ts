import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Who handles a conversation; null while nobody does. */
export async function assigneeOf(conversationId: string): Promise<string | null> {
  const row = await selectOne<{ assigneeId: string | null }>(
    database(),
    `select assignee_id as "assigneeId" from conversations where tenant_id = :tenantId and id = :conversationId`,
    { tenantId: currentTenantId(), conversationId }
  )
  return row?.assigneeId ?? null
}
