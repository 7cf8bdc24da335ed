import { CHAT_EVENTS } from '#app/chat/contracts/events'
import type { LockedConversation } from '#app/chat/queries/lock_conversation'
import { emit } from '#app/events/emit'
import { executeOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Gives the conversation back to the agent, which may speak at once. */
export async function release(trx: Transaction, conversation: LockedConversation) {
  const tenantId = currentTenantId()
  await executeOne(
    trx,
    `update conversations set handled_by = 'agent', assignee_id = null, attention = null,
       version = version + 1
     where tenant_id = ? and id = ?`,
    [tenantId, conversation.id]
  )
  await endSilence(trx, conversation)
}

/** Lets the agent answer this contact again, on all channels. */
export async function endSilence(trx: Transaction, { id, contactId }: LockedConversation) {
  await executeOne(
    trx,
    `update contacts set silenced_until = null where tenant_id = ? and id = ?`,
    [currentTenantId(), contactId]
  )
  await emit(trx, CHAT_EVENTS.conversationUpdated, { conversationId: id })
}
