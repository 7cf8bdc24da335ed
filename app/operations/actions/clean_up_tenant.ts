import type { DateTime } from 'luxon'
import { KEPT_HOURS } from '#app/operations/retention'
import { database, execute } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Small enough that nobody waits for its locks. */
const BATCH = 1_000

interface Cleaning {
  signal: AbortSignal
  /** What ended before this moment is deleted. */
  before: DateTime
}

/**
 * Ids begin with the time they were made, and a row that ended before a moment was made before it: so the oldest rows
 * are found through the index of ids, without reading those that stay.
 */
function madeBefore(before: DateTime) {
  const time = before.toMillis().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}

/** Runs a statement that deletes at most a batch, until it meets fewer. */
async function inBatches({ signal, before }: Cleaning, sql: string): Promise<number> {
  const bindings = {
    tenantId: currentTenantId(),
    before: before.toJSDate(),
    madeBefore: madeBefore(before),
  }
  let count = 0
  for (let met = BATCH; met >= BATCH && !signal.aborted; count += met) {
    met = await execute(database(), sql, bindings)
  }
  return count
}

const oldest = (table: string, condition: string) =>
  `delete from ${table} where tenant_id = :tenantId and id in (
     select id from ${table} where tenant_id = :tenantId and ${condition} order by id limit ${BATCH}
   )`

/** The newest of the old ones stays: it tells whether anything was forgotten. */
const LIVE_EVENTS = `
  delete from live_events where tenant_id = :tenantId and version in (
    select version from live_events where tenant_id = :tenantId and version < (
      select max(version) from live_events where tenant_id = :tenantId and created_at <= :before
    ) order by version limit ${BATCH}
  )`

const STATEMENTS: Readonly<Record<keyof typeof KEPT_HOURS, string>> = {
  dispatchedEvents: oldest(
    'outbox',
    `id < :madeBefore and state = 'dispatched' and dispatched_at < :before`
  ),
  idempotencyKeys: oldest('idempotency_keys', `created_at < :before`),
  liveEvents: LIVE_EVENTS,
}

/** Deletes the current tenant's rows that nobody may want to keep longer. Returns how many of each kind. */
export async function cleanUpTenant(now: DateTime, signal: AbortSignal) {
  const deleted: Partial<Record<keyof typeof KEPT_HOURS, number>> = {}
  for (const [kind, hours] of Object.entries(KEPT_HOURS) as [keyof typeof KEPT_HOURS, number][]) {
    const before = now.minus({ hours })
    deleted[kind] = await inBatches({ signal, before }, STATEMENTS[kind])
  }
  return deleted
}
