import type { DateTime } from 'luxon'
import { database, execute, type Bindings } from '#app/tenancy/database'
import {
  keptDays,
  RETENTION_NAMES,
  type Kept,
  type RetentionName,
} from '#app/tenancy/limits/retention'
import { retentionOf } from '#app/tenancy/queries/retention_of'
import { tenancy } from '#app/tenancy/scope'
import { allTenantIds } from '#app/tenancy/system/clean_up'
import { systemDatabase } from '#app/tenancy/system/database'

interface Expiry {
  tenantId: string
  /** Rows before it have had their time. */
  before: Date
}

/** So many rows a statement: each is brief, and others come between. */
const BATCH = 2_000

type Delete = (expiry: Expiry) => Promise<number>

/** Runs a statement that meets at most BATCH rows until it meets fewer. */
async function inBatches(deleteSome: () => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    const met = await deleteSome()
    total += met
    if (met < BATCH) return total
  }
}

const asApplication = (sql: string) => (expiry: Expiry) =>
  inBatches(() => execute(database(), sql, { ...expiry }))

/** The raw events that were read; a provider repeats one for days, never for a week. */
const cleanUpInboundEvents: Delete = asApplication(
  `delete from inbound_events where tenant_id = :tenantId and id in (
     select id from inbound_events
     where tenant_id = :tenantId and received_at < :before and state in ('processed', 'ignored')
     order by received_at limit ${BATCH})`
)

const ENDED = `select id from agent_turns
  where tenant_id = :tenantId and created_at < :before and state in ('done', 'skipped', 'failed')
  order by created_at limit ${BATCH}`

/** Turns that have ended, and their steps first. */
const cleanUpAgentTurns: Delete = (expiry) =>
  inBatches(async () => {
    const bindings: Bindings = { ...expiry }
    await execute(
      database(),
      `delete from agent_steps where tenant_id = :tenantId and turn_id in (${ENDED})`,
      bindings
    )
    return execute(
      database(),
      `delete from agent_turns where tenant_id = :tenantId and id in (${ENDED})`,
      bindings
    )
  })

/** The last job of a schedule stays: it tells when and how the schedule ran. */
const endedJobs = (state: 'done' | 'cancelled') =>
  asApplication(
    `delete from jobs where tenant_id = :tenantId and id in (
       select id from jobs
       where tenant_id = :tenantId and state = '${state}' and created_at < :before and finished_at < :before
         and not exists (
           select 1 from schedules where schedules.tenant_id = :tenantId and last_job_id = jobs.id
         )
       order by created_at limit ${BATCH})`
  )

const doneJobs = endedJobs('done')
const cancelledJobs = endedJobs('cancelled')

/** Jobs that need nobody any more; those that failed stay. */
const cleanUpDoneJobs: Delete = async (expiry) =>
  (await doneJobs(expiry)) + (await cancelledJobs(expiry))

/** Those that nothing more will become of. */
const cleanUpMails: Delete = asApplication(
  `delete from mails where tenant_id = :tenantId and id in (
     select id from mails
     where tenant_id = :tenantId and created_at < :before and state not in ('queued', 'sending')
     order by created_at limit ${BATCH})`
)

/** The application may not delete what was done by whom; the system role may, when its time is over. */
const cleanUpAuditEntries: Delete = (expiry) =>
  inBatches(() =>
    execute(
      systemDatabase(),
      `delete from audit_entries where tenant_id = :tenantId and id in (
         select id from audit_entries where tenant_id = :tenantId and created_at < :before
         order by created_at limit ${BATCH})`,
      { ...expiry }
    )
  )

const cleanUpDeliveries: Delete = asApplication(
  `delete from webhook_deliveries where tenant_id = :tenantId and id in (
     select id from webhook_deliveries where tenant_id = :tenantId and created_at < :before
     order by created_at limit ${BATCH})`
)

/** A deleted endpoint goes after its last delivery. */
const cleanUpEndpoints: Delete = asApplication(
  `delete from webhook_endpoints where tenant_id = :tenantId and deleted_at < :before and not exists (
     select 1 from webhook_deliveries
     where tenant_id = :tenantId and endpoint_id = webhook_endpoints.id)`
)

const cleanUpWebhookDeliveries: Delete = async (expiry) => {
  const deleted = await cleanUpDeliveries(expiry)
  await cleanUpEndpoints(expiry)
  return deleted
}

const CLEAN_UP: Record<RetentionName, Delete> = {
  inboundEvents: cleanUpInboundEvents,
  agentTurns: cleanUpAgentTurns,
  doneJobs: cleanUpDoneJobs,
  mails: cleanUpMails,
  webhookDeliveries: cleanUpWebhookDeliveries,
  auditEntries: cleanUpAuditEntries,
}

/**
 * Deletes, in every tenant, what it no longer keeps. Returns how many rows of each kind. A tenant's rows are deleted in
 * its own scope, so that a mistake here could not reach another's. Told to end, it leaves the remaining tenants for
 * the next time.
 */
export async function applyRetention(
  now: DateTime,
  signal?: AbortSignal
): Promise<Record<RetentionName, number>> {
  const deleted = Object.fromEntries(RETENTION_NAMES.map((name) => [name, 0])) as Record<
    RetentionName,
    number
  >
  for (const tenantId of await allTenantIds()) {
    if (signal?.aborted) break
    await tenancy.runInBackground(tenantId, async () => {
      const { kept } = await retentionOf()
      for (const name of RETENTION_NAMES) deleted[name] += await cleanUp(name, tenantId, kept, now)
    })
  }
  return deleted
}

async function cleanUp(name: RetentionName, tenantId: string, kept: Kept, now: DateTime) {
  const days = keptDays(kept, name)
  if (days === null) return 0
  return CLEAN_UP[name]({ tenantId, before: now.minus({ days }).toJSDate() })
}
