import { recordAudit } from '#app/audit/record_audit'
import { enqueue } from '#app/jobs/enqueue'
import { TELL_PAUSE_JOB } from '#app/outgoing_webhooks/contracts/delivery'
import type { PauseReason } from '#app/outgoing_webhooks/contracts/endpoint'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { execute, selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * Sends nothing more until a person says so, and tells who may. What is open waits, except for a receiver that is gone
 * for good.
 */
export async function pauseEndpoint(trx: Transaction, id: string, reason: PauseReason) {
  const place = { tenantId: currentTenantId(), id }
  const now = clock.now().toJSDate()
  const paused = await selectOne<{ version: number }>(
    trx,
    `update webhook_endpoints set paused_at = :now, pause_reason = :reason, version = version + 1
     where tenant_id = :tenantId and id = :id returning version`,
    { ...place, now, reason }
  )
  await execute(
    trx,
    `update webhook_deliveries set state = :state, next_attempt_at = null,
       ended_at = case when :state = 'held' then null else :now::timestamptz end
     where tenant_id = :tenantId and endpoint_id = :id and state = 'pending'`,
    { ...place, now, state: reason === 'gone' ? 'cancelled' : 'held' }
  )
  await recordAudit(
    { action: 'webhook.paused', subject: { type: 'webhook', id }, after: { reason } },
    trx
  )
  await enqueue(trx, {
    name: TELL_PAUSE_JOB,
    data: { endpointId: id, version: paused?.version ?? 0 },
  })
  log().warn({ endpointId: id, reason }, 'an endpoint of webhooks is paused')
}
