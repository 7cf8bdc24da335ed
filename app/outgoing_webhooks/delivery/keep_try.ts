import type { DeliveryTry } from '#app/outgoing_webhooks/contracts/delivery'
import { LIMITS } from '#app/shared/limits'
import { executeOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Adds a try to the log of a delivery, which keeps the last ones, and shows it as the last. */
export function keepTry(trx: Transaction, id: string, one: DeliveryTry) {
  const { status, error, durationMs } = one
  return executeOne(
    trx,
    `update webhook_deliveries set status = :status, error = :error, duration_ms = :durationMs,
       tries = (case when jsonb_array_length(tries) >= ${LIMITS.webhook.triesKept} then tries - 0 else tries end)
         || jsonb_build_array(:one::jsonb)
     where tenant_id = :tenantId and id = :id`,
    { tenantId: currentTenantId(), id, status, error, durationMs, one: JSON.stringify(one) }
  )
}
