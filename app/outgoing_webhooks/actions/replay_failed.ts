import { recordAudit } from '#app/audit/record_audit'
import { enqueueMany } from '#app/jobs/enqueue_many'
import { DELIVER_JOB } from '#app/outgoing_webhooks/contracts/delivery'
import { lockEndpoint } from '#app/outgoing_webhooks/queries/endpoint_rows'
import { TEST_TYPE } from '#app/outgoing_webhooks/queries/public_event_list'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { select, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

interface Wish {
  /** null: all that are kept. */
  since: Date | null
  /** Types that are left alone. */
  except: readonly string[]
}

export type ReplayedFailed =
  | { kind: 'replayed'; count: number }
  | { kind: 'unknown' }
  /** The endpoint is off or paused: nothing would be sent. */
  | { kind: 'closed' }

/**
 * Sends what has failed once more, under the same ids, with all tries before it: of what was written since then, the
 * oldest first and at most so many at once; whoever asks again gets the next. Tests are not repeated.
 */
export function replayFailed(endpointId: string, { since, except }: Wish): Promise<ReplayedFailed> {
  return transaction(async (trx) => {
    const endpoint = await lockEndpoint(endpointId, trx)
    if (!endpoint) return { kind: 'unknown' }
    if (!endpoint.enabled || endpoint.pausedAt) return { kind: 'closed' }
    const rows = await select<{ id: string }>(
      trx,
      `update webhook_deliveries set state = 'pending', attempts = 0, next_attempt_at = :now, ended_at = null
       where tenant_id = :tenantId and id in (
         select id from webhook_deliveries
         where tenant_id = :tenantId and endpoint_id = :endpointId and state = 'failed'
           and created_at >= :since and type <> all(:except::text[])
         order by created_at, id limit :most for update)
       returning id`,
      {
        tenantId: currentTenantId(),
        endpointId,
        since: since ?? new Date(0),
        except: [...except, TEST_TYPE],
        most: LIMITS.webhook.replayedAtOnce,
        now: clock.now().toJSDate(),
      }
    )
    const ids = rows.map(({ id }) => id).sort()
    const data = ids.map((deliveryId) => ({ deliveryId, endpointId }))
    const count = await enqueueMany(trx, DELIVER_JOB, data)
    if (count > 0) {
      const subject = { type: 'webhook', id: endpointId }
      await recordAudit({ action: 'webhook.failed_replayed', subject, after: { count } }, trx)
    }
    return { kind: 'replayed', count }
  })
}
