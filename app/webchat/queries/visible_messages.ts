import { MESSAGE_COLUMNS, type MessageRow } from '#app/chat/contracts/message'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

const PAGE = 100

/** What is stored for a visitor reaches them; what was refused or failed does not concern them. */
const VISIBLE = `(direction = 'in' or status in ('queued', 'sending', 'sent', 'delivered', 'read'))`

/** The entries after one of them, or the newest hundred; oldest first. */
export async function visibleMessages(
  conversationId: string,
  after: string | null
): Promise<MessageRow[]> {
  const messages = await select<MessageRow>(
    database(),
    `select ${MESSAGE_COLUMNS} from messages
     where tenant_id = :tenantId and conversation_id = :conversationId and ${VISIBLE}
       ${
         after === null
           ? ''
           : `and position > coalesce((select position from messages
         where tenant_id = :tenantId and conversation_id = :conversationId and id = :after), 0)`
       }
     order by position ${after === null ? 'desc' : 'asc'} limit ${PAGE}`,
    { tenantId: currentTenantId(), conversationId, after }
  )
  return after === null ? messages.reverse() : messages
}
