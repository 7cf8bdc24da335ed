import type { DateTime } from 'luxon'
import { execute, select, type Bindings } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

/** Small enough that nobody waits for its locks. */
const BATCH = 1_000

interface Cleaning {
  signal: AbortSignal
  /** Rows of other tenants are not met; null for what no tenant owns. */
  tenantId: string
  /** What ended before this moment is deleted. */
  before: DateTime
}

/**
 * Ids begin with the time they were made, and a row that ended before a moment was made before it: so the oldest rows
 * are found through the index of ids, without reading those that stay.
 */
const madeBefore = (before: DateTime) => {
  const time = before.toMillis().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}

async function inBatches(signal: AbortSignal, sql: string, bindings: Bindings): Promise<number> {
  let count = 0
  for (let met = BATCH; met >= BATCH && !signal.aborted; count += met) {
    met = await execute(systemDatabase(), sql, bindings)
  }
  return count
}

const OLD = (condition: string, table: string) =>
  `delete from ${table} where id in (
     select id from ${table}
     where tenant_id = :tenantId and id < :madeBefore and ${condition}
     order by id limit ${BATCH}
   )`

const byId = (table: string, condition: string) => {
  return ({ signal, tenantId, before }: Cleaning) =>
    inBatches(signal, OLD(condition, table), {
      tenantId,
      madeBefore: madeBefore(before),
      before: before.toJSDate(),
    })
}

/** The last job of a schedule stays: it tells when and how the schedule ran. */
const ended = (state: 'done' | 'cancelled') =>
  `state = '${state}' and finished_at < :before and not exists (
     select 1 from schedules where schedules.tenant_id = jobs.tenant_id and last_job_id = jobs.id)`

const doneJobs = byId('jobs', ended('done'))
const cancelledJobs = byId('jobs', ended('cancelled'))

/** Deletes rows that have served their purpose, a tenant at a time and in batches. Each returns how many. */
export const cleanUp = {
  tenantIds: async () =>
    (await select<{ id: string }>(systemDatabase(), `select id from tenants order by id`)).map(
      ({ id }) => id
    ),

  endedJobs: async (cleaning: Cleaning) =>
    (await doneJobs(cleaning)) + (await cancelledJobs(cleaning)),

  dispatchedEvents: byId('outbox', `state = 'dispatched' and dispatched_at < :before`),

  inboundEvents: ({ signal, tenantId, before }: Cleaning) =>
    inBatches(
      signal,
      `delete from inbound_events where id in (
         select id from inbound_events
         where tenant_id = :tenantId and received_at < :before and state in ('processed', 'ignored')
           and coalesce(processed_at, received_at) < :before
         order by received_at limit ${BATCH}
       )`,
      { tenantId, before: before.toJSDate() }
    ),

  /** With their steps. */
  agentTurns: ({ signal, tenantId, before }: Cleaning) =>
    inBatches(
      signal,
      `with old as (
         select id from agent_turns
         where tenant_id = :tenantId and id < :madeBefore and state in ('done', 'skipped', 'failed')
           and finished_at < :before
         order by id limit ${BATCH}
       ), steps as (
         delete from agent_steps where tenant_id = :tenantId and turn_id in (select id from old)
       )
       delete from agent_turns where tenant_id = :tenantId and id in (select id from old)`,
      { tenantId, madeBefore: madeBefore(before), before: before.toJSDate() }
    ),

  idempotencyKeys: ({ signal, tenantId, before }: Cleaning) =>
    inBatches(
      signal,
      `delete from idempotency_keys where id in (
         select id from idempotency_keys where tenant_id = :tenantId and created_at < :before
         order by created_at limit ${BATCH}
       )`,
      { tenantId, before: before.toJSDate() }
    ),

  /** The newest of the old ones stays: it tells whether anything was forgotten. */
  liveEvents: ({ signal, tenantId, before }: Cleaning) =>
    inBatches(
      signal,
      `delete from live_events where tenant_id = :tenantId and version in (
         select version from live_events where tenant_id = :tenantId and version < (
           select max(version) from live_events where tenant_id = :tenantId and created_at <= :before
         ) order by version limit ${BATCH}
       )`,
      { tenantId, before: before.toJSDate() }
    ),

  /** Sessions, tokens and counts of tries that have run out, and links of the first setup. */
  async expired({ now, setupBefore }: { now: DateTime; setupBefore: DateTime }) {
    const client = systemDatabase()
    const at = [now.toJSDate()]
    return {
      sessions: await execute(client, `delete from sessions where expires_at < ?`, at),
      accessTokens: await execute(client, `delete from access_tokens where expires_at < ?`, at),
      rateLimits: await execute(client, `delete from rate_limits where expire < ?`, [
        now.toMillis(),
      ]),
      setupTokens: await execute(client, `delete from setup_tokens where created_at < ?`, [
        setupBefore.toJSDate(),
      ]),
    }
  },
}
