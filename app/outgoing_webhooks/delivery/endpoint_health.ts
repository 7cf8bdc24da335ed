import { pauseEndpoint } from '#app/outgoing_webhooks/actions/pause_endpoint'
import type { Sent } from '#app/outgoing_webhooks/delivery/send'
import { restAfterTimeout } from '#app/outgoing_webhooks/delivery/waits'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { execute, selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

const GONE = 410
/** With these a receiver speaks of itself, not of the one message. */
const OVERLOADED = [429, 503]

/** Forgets past failures. Writes nothing where there were none: every delivery would wait for the same row. */
export async function noteSuccess(trx: Transaction, id: string): Promise<false> {
  await execute(
    trx,
    `update webhook_endpoints set failing_since = null, failures = 0, not_before = null
     where tenant_id = :tenantId and id = :id and failures > 0`,
    { tenantId: currentTenantId(), id }
  )
  return false
}

/** Counts a failure, lets the receiver rest where that helps, and pauses it in the end. Returns whether it is paused now. */
export async function noteFailure(trx: Transaction, id: string, sent: Sent): Promise<boolean> {
  const now = clock.now()
  const place = { tenantId: currentTenantId(), id }
  const known = await selectOne<{ failures: number; failingSince: Date | null; paused: boolean }>(
    trx,
    `select failures, failing_since as "failingSince", paused_at is not null as paused
     from webhook_endpoints where tenant_id = :tenantId and id = :id for update`,
    place
  )
  if (!known) return false
  const restMs = restFor(sent, known.failures)
  const until = restMs === null ? null : now.plus({ milliseconds: restMs }).toJSDate()
  await execute(
    trx,
    `update webhook_endpoints set failures = failures + 1, failing_since = coalesce(failing_since, :now),
       not_before = greatest(not_before, :until::timestamptz)
     where tenant_id = :tenantId and id = :id`,
    { ...place, now: now.toJSDate(), until }
  )
  if (known.paused) return true
  const tooLong = now.minus({ hours: LIMITS.webhook.failingPause }).toJSDate()
  const isGone = sent.try.status === GONE
  const isFailing = known.failingSince !== null && known.failingSince <= tooLong
  if (!isGone && !isFailing) return false
  await pauseEndpoint(trx, id, isGone ? 'gone' : 'failing')
  return true
}

function restFor({ try: one, retryAfterSeconds }: Sent, failures: number): number | null {
  if (one.error === 'TIMEOUT') return restAfterTimeout(failures)
  if (one.status === null || !OVERLOADED.includes(one.status) || retryAfterSeconds === null)
    return null
  return Math.min(retryAfterSeconds, LIMITS.webhook.longestRetryAfter * 3_600) * 1_000
}
