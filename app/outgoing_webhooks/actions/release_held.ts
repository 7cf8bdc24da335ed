import { enqueueMany } from '#app/jobs/enqueue_many'
import { DELIVER_JOB } from '#app/outgoing_webhooks/contracts/delivery'
import { select, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Puts deliveries that waited for their endpoint back on their way, the oldest first. Returns how many. */
export function releaseHeld(endpointId: string, atOnce: number): Promise<number> {
  return transaction(async (trx) => {
    const rows = await select<{ id: string }>(
      trx,
      `update webhook_deliveries set state = 'pending', attempts = 0, next_attempt_at = null, sending_until = null
       where tenant_id = :tenantId and id in (
         select d.id from webhook_deliveries d
         join webhook_endpoints e on e.tenant_id = d.tenant_id and e.id = d.endpoint_id
         where d.tenant_id = :tenantId and d.endpoint_id = :endpointId and d.state = 'held'
           and e.paused_at is null and e.deleted_at is null
         order by d.id limit :atOnce)
       returning id`,
      { tenantId: currentTenantId(), endpointId, atOnce }
    )
    const data = rows.map(({ id }) => ({ deliveryId: id, endpointId })).sort(byId)
    return enqueueMany(trx, DELIVER_JOB, data)
  })
}

const byId = (a: { deliveryId: string }, b: { deliveryId: string }) =>
  a.deliveryId < b.deliveryId ? -1 : 1
