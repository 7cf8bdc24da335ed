import { SENT_AGAIN } from '#app/chat/delivery/marks'
import type { Outbound } from '#app/chat/delivery/outbound'
import { execute, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Back into the queue, marked, because the provider does not know the message. False if news came meanwhile. */
export function sendOnceMore(message: Outbound): Promise<boolean> {
  return transaction(async (trx) => {
    const met = await execute(
      trx,
      `update messages set status = 'queued', reason = :reason, next_attempt_at = null
       where tenant_id = :tenantId and id = :id and status = 'sending'`,
      { tenantId: currentTenantId(), id: message.id, reason: SENT_AGAIN }
    )
    return met === 1
  })
}
