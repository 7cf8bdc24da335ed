import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** The users who talk with a contact; null among them while a conversation is nobody's, or there is none. */
export async function peopleOfContact(contactId: string): Promise<(string | null)[]> {
  const rows = await select<{ assigneeId: string | null }>(
    database(),
    `select distinct assignee_id as "assigneeId" from conversations
     where tenant_id = :tenantId and contact_id = :contactId`,
    { tenantId: currentTenantId(), contactId }
  )
  return rows.length === 0 ? [null] : rows.map(({ assigneeId }) => assigneeId)
}
