import { CHAT_EVENTS } from '#app/chat/contracts/events'
import { enqueueDelivery } from '#app/chat/delivery/enqueue_delivery'
import { findMessage } from '#app/chat/queries/find_message'
import type { MessageRow } from '#app/chat/contracts/message'
import type { LockedConversation } from '#app/chat/queries/lock_conversation'
import { passGate } from '#app/chat/send_gate'
import { findChannel } from '#app/channels/queries/find_channel'
import { emit } from '#app/events/emit'
import { executeOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export type Retry =
  { kind: 'retried'; message: MessageRow } | { kind: 'unknown' } | { kind: 'not_possible' }

const RETRYABLE = ['failed', 'unconfirmed', 'refused']

/**
 * A human sends a message again that failed or whose fate nobody knows, in a conversation that the caller has locked. It
 * passes the gate like a new one.
 */
export async function retryMessage(
  trx: Transaction,
  conversation: LockedConversation,
  messageId: string
): Promise<Retry> {
  const conversationId = conversation.id
  const message = await findMessage(trx, messageId)
  if (message?.conversationId !== conversationId) return { kind: 'unknown' }
  const channel = await findChannel(message.channelId, trx)
  if (!channel || message.direction !== 'out' || !RETRYABLE.includes(message.status)) {
    return { kind: 'not_possible' }
  }
  const text = message.text ?? ''
  const verdict = await passGate({ conversation, channel, author: 'user', text })
  await executeOne(
    trx,
    `update messages set status = :status, reason = :reason, detail = null, attempts = 0,
         next_attempt_at = null, sending_since = null
       where tenant_id = :tenantId and id = :id`,
    {
      tenantId: currentTenantId(),
      id: messageId,
      status: verdict.kind === 'allow' ? 'queued' : 'refused',
      reason: verdict.kind === 'allow' ? null : verdict.reason,
    }
  )
  if (verdict.kind === 'allow') await enqueueDelivery(trx, messageId)
  await emit(trx, CHAT_EVENTS.messageUpdated, { conversationId, messageId })
  const retried = await findMessage(trx, messageId)
  return retried ? { kind: 'retried', message: retried } : { kind: 'unknown' }
}
