import { MESSAGE_COLUMNS, type MessageRow } from '#app/chat/contracts/message'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Entries after a position, oldest first; one more than the limit. */
export function listMessagesAfter(conversationId: string, position: string, limit: number) {
  return select<MessageRow>(
    database(),
    `select ${MESSAGE_COLUMNS} from messages
     where tenant_id = :tenantId and conversation_id = :conversationId and position > :position
     order by position limit :rows`,
    { tenantId: currentTenantId(), conversationId, position, rows: limit + 1 }
  )
}

/** The entries just before one of them, or the newest ones; oldest first, with one more in front if there is one. */
export async function listMessagesBefore(
  conversationId: string,
  messageId: string | null,
  limit: number
) {
  const newestFirst = await select<MessageRow>(
    database(),
    `select ${MESSAGE_COLUMNS} from messages
     where tenant_id = :tenantId and conversation_id = :conversationId
       ${
         messageId === null
           ? ''
           : `and position < (select position from messages
         where tenant_id = :tenantId and conversation_id = :conversationId and id = :messageId)`
       }
     order by position desc limit :rows`,
    { tenantId: currentTenantId(), conversationId, messageId, rows: limit + 1 }
  )
  return newestFirst.reverse()
}
