import { recordAudit } from '#app/audit/record_audit'
import { enqueue } from '#app/jobs/enqueue'
import { RELEASE_JOB } from '#app/outgoing_webhooks/contracts/delivery'
import { findEndpoint, lockEndpoint } from '#app/outgoing_webhooks/queries/endpoint_rows'
import { executeOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Ends a pause with all that led to it; what waited is sent. Nothing changes where there is none. Null: no such endpoint. */
export function resumeEndpoint(id: string) {
  return transaction(async (trx) => {
    const endpoint = await lockEndpoint(id, trx)
    if (!endpoint?.pausedAt) return endpoint
    await executeOne(
      trx,
      `update webhook_endpoints set paused_at = null, pause_reason = null, failing_since = null, failures = 0,
         not_before = null, version = version + 1
       where tenant_id = :tenantId and id = :id`,
      { tenantId: currentTenantId(), id }
    )
    await enqueue(trx, { name: RELEASE_JOB, data: { endpointId: id } })
    await recordAudit(
      {
        action: 'webhook.resumed',
        subject: { type: 'webhook', id },
        before: { reason: endpoint.pauseReason },
      },
      trx
    )
    return findEndpoint(id, trx)
  })
}
