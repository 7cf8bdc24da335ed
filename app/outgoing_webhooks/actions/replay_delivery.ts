import { recordAudit } from '#app/audit/record_audit'
import { enqueue } from '#app/jobs/enqueue'
import { DELIVER_JOB, type DeliveryRow } from '#app/outgoing_webhooks/contracts/delivery'
import { findDelivery } from '#app/outgoing_webhooks/queries/delivery_rows'
import { lockEndpoint } from '#app/outgoing_webhooks/queries/endpoint_rows'
import { TEST_TYPE } from '#app/outgoing_webhooks/queries/public_event_list'
import { clock } from '#app/shared/clock'
import { executeOne, selectOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export type Replay =
  | { kind: 'replayed'; delivery: DeliveryRow }
  | { kind: 'unknown' }
  /** The endpoint is off or paused: nothing would be sent. */
  | { kind: 'closed' }

/** Sends the same message once more, under the same id, with all tries before it. What is being sent just now goes on. */
export function replayDelivery(endpointId: string, id: string): Promise<Replay> {
  return transaction(async (trx) => {
    const endpoint = await lockEndpoint(endpointId, trx)
    const found = await selectOne<{ type: string }>(
      trx,
      `select type from webhook_deliveries
       where tenant_id = :tenantId and endpoint_id = :endpointId and id = :id for update`,
      { tenantId: currentTenantId(), endpointId, id }
    )
    if (!endpoint || !found) return { kind: 'unknown' }
    const isOpen = endpoint.enabled && !endpoint.pausedAt
    if (!isOpen && found.type !== TEST_TYPE) return { kind: 'closed' }
    await executeOne(
      trx,
      `update webhook_deliveries set state = 'pending', attempts = 0, next_attempt_at = :now, ended_at = null
       where tenant_id = :tenantId and id = :id`,
      { tenantId: currentTenantId(), id, now: clock.now().toJSDate() }
    )
    await enqueue(trx, { name: DELIVER_JOB, data: { deliveryId: id, endpointId } })
    const subject = { type: 'webhook_delivery', id }
    await recordAudit({ action: 'webhook.replayed', subject, after: { endpointId } }, trx)
    const delivery = await findDelivery(endpointId, id, trx)
    return delivery ? { kind: 'replayed', delivery } : { kind: 'unknown' }
  })
}
