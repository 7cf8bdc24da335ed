import { enqueue } from '#app/jobs/enqueue'
import { selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export const DELIVER_JOB = 'chat.deliver_message'

export function enqueueDelivery(trx: Transaction, messageId: string) {
  return enqueue(trx, { name: DELIVER_JOB, data: { messageId } })
}

/** The next message of a conversation waited for this one; it is woken in the transaction that settles it. */
export async function wakeNext(
  trx: Transaction,
  { conversationId, position }: { conversationId: string; position: string }
) {
  const next = await selectOne<{ id: string }>(
    trx,
    `select id from messages
     where tenant_id = :tenantId and conversation_id = :conversationId and position > :position
       and status = 'queued'
     order by position limit 1`,
    { tenantId: currentTenantId(), conversationId, position }
  )
  if (next) await enqueueDelivery(trx, next.id)
}
