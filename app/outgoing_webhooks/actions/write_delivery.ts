import { enqueueMany } from '#app/jobs/enqueue_many'
import { DELIVER_JOB, type PublicEvent } from '#app/outgoing_webhooks/contracts/delivery'
import { bodyOf } from '#app/outgoing_webhooks/delivery/message'
import { clock } from '#app/shared/clock'
import { select, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

interface NewDelivery {
  messageId: string
  endpointIds: readonly string[]
  event: PublicEvent
}

/**
 * One row for each endpoint, and the job that sends it, both or neither; an endpoint that has this message already gets
 * no second. For one that is paused the row waits without a job. Returns the ids of new rows.
 */
export function writeDelivery({ messageId, endpointIds, event }: NewDelivery): Promise<string[]> {
  const tenantId = currentTenantId()
  return transaction(async (trx) => {
    const rows = await select<{ id: string; endpointId: string; state: string }>(
      trx,
      `insert into webhook_deliveries (tenant_id, endpoint_id, message_id, type, body, state, created_at)
       select tenant_id, id, :messageId, :type::text, :body,
         case when paused_at is null or :type::text = 'webhook.test' then 'pending' else 'held' end, :now
       from webhook_endpoints
       where tenant_id = :tenantId and id = any(:endpointIds) and deleted_at is null
       on conflict (tenant_id, endpoint_id, message_id) do nothing
       returning id, endpoint_id as "endpointId", state`,
      {
        tenantId,
        endpointIds,
        messageId,
        type: event.type,
        body: bodyOf(messageId, tenantId, event),
        now: clock.now().toJSDate(),
      }
    )
    const due = rows.filter(({ state }) => state === 'pending')
    const data = due.map(({ id, endpointId }) => ({ deliveryId: id, endpointId }))
    await enqueueMany(trx, DELIVER_JOB, data)
    return rows.map(({ id }) => id)
  })
}
