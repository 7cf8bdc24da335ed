import type { DateTime } from 'luxon'
import { KEPT_HOURS } from '#app/operations/retention'
import { database, execute, type Bindings } from '#app/tenancy/database'
import { keptDays, RETENTION, type RetentionName } from '#app/tenancy/limits/retention'
import { retentionOf } from '#app/tenancy/queries/retention_of'
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
  const bindings: Bindings = {
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

/** The last job of a schedule stays: it tells when and how the schedule ran. */
const endedJobs = (state: 'done' | 'cancelled') =>
  oldest(
    'jobs',
    `id < :madeBefore and state = '${state}' and finished_at < :before and not exists (
       select 1 from schedules where schedules.tenant_id = :tenantId and last_job_id = jobs.id)`
  )

/** Turns with their steps. */
const ENDED_TURNS = `
  with old as (
    select id from agent_turns
    where tenant_id = :tenantId and id < :madeBefore and state in ('done', 'skipped', 'failed')
      and finished_at < :before
    order by id limit ${BATCH}
  ), steps as (
    delete from agent_steps where tenant_id = :tenantId and turn_id in (select id from old)
  )
  delete from agent_turns where tenant_id = :tenantId and id in (select id from old)`

/** The newest of the old ones stays: it tells whether anything was forgotten. */
const LIVE_EVENTS = `
  delete from live_events where tenant_id = :tenantId and version in (
    select version from live_events where tenant_id = :tenantId and version < (
      select max(version) from live_events where tenant_id = :tenantId and created_at <= :before
    ) order by version limit ${BATCH}
  )`

const STATEMENTS: Readonly<Record<keyof typeof KEPT_HOURS, readonly string[]>> = {
  endedJobs: [endedJobs('done'), endedJobs('cancelled')],
  dispatchedEvents: [
    oldest('outbox', `id < :madeBefore and state = 'dispatched' and dispatched_at < :before`),
  ],
  inboundEvents: [
    oldest(
      'inbound_events',
      `received_at < :before and state in ('processed', 'ignored')
       and coalesce(processed_at, received_at) < :before`
    ),
  ],
  agentTurns: [ENDED_TURNS],
  idempotencyKeys: [oldest('idempotency_keys', `created_at < :before`)],
  liveEvents: [LIVE_EVENTS],
}

/**
 * Deletes the current tenant's rows that have served their purpose, of some kinds when the tenant says so. Returns how
 * many of each kind.
 */
export async function cleanUpTenant(now: DateTime, signal: AbortSignal) {
  const { kept } = await retentionOf()
  const deleted: Partial<Record<keyof typeof KEPT_HOURS, number>> = {}
  for (const [kind, hours] of Object.entries(KEPT_HOURS) as [keyof typeof KEPT_HOURS, number][]) {
    const days = kind in RETENTION ? keptDays(kept, kind as RetentionName) : null
    const before = now.minus(days === null ? { hours } : { days })
    let count = 0
    for (const sql of STATEMENTS[kind]) count += await inBatches({ signal, before }, sql)
    deleted[kind] = count
  }
  return deleted
}
