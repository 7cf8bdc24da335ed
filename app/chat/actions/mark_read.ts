import { CHAT_EVENTS } from '#app/chat/contracts/events'
import { emit } from '#app/events/emit'
import { clock } from '#app/shared/clock'
import { execute, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** The user has seen everything up to the newest entry; reading never goes back. */
export function markRead(conversationId: string, userId: string): Promise<void> {
  return transaction(async (trx) => {
    const met = await execute(
      trx,
      `insert into conversation_reads (tenant_id, conversation_id, user_id, position, read_at)
       select tenant_id, id, :userId, last_position, :now from conversations
       where tenant_id = :tenantId and id = :conversationId
       on conflict (tenant_id, conversation_id, user_id)
       do update set position = excluded.position, read_at = excluded.read_at
         where conversation_reads.position < excluded.position`,
      { tenantId: currentTenantId(), conversationId, userId, now: clock.now().toJSDate() }
    )
    if (met === 1) await emit(trx, CHAT_EVENTS.conversationRead, { conversationId, userId })
  })
}
