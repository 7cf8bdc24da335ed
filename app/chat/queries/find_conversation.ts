import { CONVERSATION_ROWS, type ConversationRow } from '#app/chat/queries/conversation_rows'
import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** One conversation as the given user sees it. */
export function findConversation(id: string, userId: string): Promise<ConversationRow | null> {
  return selectOne<ConversationRow>(
    database(),
    `${CONVERSATION_ROWS} where conversations.tenant_id = :tenantId and conversations.id = :id`,
    { tenantId: currentTenantId(), userId, id }
  )
}
