import { CHAT_EVENTS } from '#app/chat/contracts/events'
import { emit } from '#app/events/emit'
import { select, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** The visitor's browser has fetched everything up to this entry. */
export function markDelivered(conversationId: string, position: string): Promise<void> {
  return transaction(async (trx) => {
    const delivered = await select<{ id: string }>(
      trx,
      `update messages set status = 'delivered'
       where tenant_id = :tenantId and conversation_id = :conversationId and direction = 'out'
         and status = 'sent' and position <= :position
       returning id`,
      { tenantId: currentTenantId(), conversationId, position }
    )
    for (const { id } of delivered) {
      await emit(trx, CHAT_EVENTS.messageUpdated, { conversationId, messageId: id })
    }
  })
}
