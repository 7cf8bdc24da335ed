import { CHAT_EVENTS } from '#app/chat/contracts/events'
import type { LockedConversation } from '#app/chat/queries/lock_conversation'
import { emit } from '#app/events/emit'
import { execute, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Opens, snoozes, archives or closes a conversation. False when it changed since it was read. */
export async function changeStatus(
  trx: Transaction,
  { id }: LockedConversation,
  { status, version }: { status: LockedConversation['status']; version: number }
): Promise<boolean> {
  const met = await execute(
    trx,
    `update conversations set status = :status, version = version + 1,
       attention = case when :status = 'open' then attention end
     where tenant_id = :tenantId and id = :id and version = :version`,
    { tenantId: currentTenantId(), id, status, version }
  )
  if (met === 0) return false
  await emit(trx, CHAT_EVENTS.conversationUpdated, { conversationId: id })
  return true
}
