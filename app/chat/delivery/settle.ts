import { CHAT_EVENTS } from '#app/chat/contracts/events'
import type { MessageStatus } from '#app/chat/contracts/message'
import { wakeNext } from '#app/chat/delivery/enqueue_delivery'
import { emit } from '#app/events/emit'
import { execute, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface Settlement {
  status: 'sent' | 'delivered' | 'read' | 'failed' | 'unconfirmed'
  reason?: string | null
  detail?: string | null
  providerId?: string | null
}

/** News come in any order: a status only ever replaces those below it, and a failure is final. */
const REPLACES: Record<Settlement['status'], MessageStatus[]> = {
  unconfirmed: ['sending'],
  sent: ['queued', 'sending', 'unconfirmed'],
  delivered: ['queued', 'sending', 'unconfirmed', 'sent'],
  read: ['queued', 'sending', 'unconfirmed', 'sent', 'delivered'],
  failed: ['queued', 'sending', 'unconfirmed', 'sent'],
}

interface Settled {
  id: string
  conversationId: string
  channelId: string
  position: string
}

/**
 * Writes down what became of a message, wherever the news came from: the send's answer, a status or a lookup.
 * Returns whether it was news.
 */
export async function settle(
  trx: Transaction,
  message: Settled,
  { status, reason = null, detail = null, providerId = null }: Settlement
): Promise<boolean> {
  if (providerId) await keepProviderId(trx, message, providerId)
  const met = await execute(
    trx,
    `update messages set status = :status, reason = :reason, detail = :detail, next_attempt_at = null
     where tenant_id = :tenantId and id = :id and status = any(:from)`,
    { tenantId: currentTenantId(), id: message.id, status, reason, detail, from: REPLACES[status] }
  )
  if (met === 0) return false
  const { id: messageId, conversationId } = message
  await emit(trx, CHAT_EVENTS.messageUpdated, { conversationId, messageId })
  await wakeNext(trx, message)
  return true
}

/** The first id stays; one that another message already has would tell nothing. */
function keepProviderId(trx: Transaction, { id, channelId }: Settled, providerId: string) {
  return execute(
    trx,
    `update messages set provider_id = :providerId
     where tenant_id = :tenantId and id = :id and provider_id is null
       and not exists (select 1 from messages where channel_id = :channelId and provider_id = :providerId)`,
    { tenantId: currentTenantId(), id, channelId, providerId }
  )
}
