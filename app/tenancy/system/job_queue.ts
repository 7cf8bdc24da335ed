import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import type { JobProgress, JobState, Lane } from '#app/jobs/contracts/declaration'
import type { Renewal } from '#app/jobs/lease'
import { LIMITS } from '#app/shared/limits'
import { NOBODY } from '#app/shared/nobody'
import { select, selectOne } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'
import { finishJob } from '#app/tenancy/system/finish_jobs'

export interface ClaimedJob {
  id: string
  tenantId: string
  name: string
  lane: Lane
  v: number
  data: Record<string, unknown>
  attempt: number
  maxAttempts: number
  requestId: string | null
  leaseToken: string
  /** Who started it, if a person did. */
  actorId: string | null
}

/** Enough for all slots of several workers, who skip what another has just locked. */
const CANDIDATES = 50

/** Lanes where a tenant may have so many jobs running at once, in all processes; about, for they claim side by side. */
const MOST_OF_TENANT: Partial<Record<Lane, number>> = { mails: LIMITS.lane.mailsOfTenant }

/** How many jobs of a tenant a claim looks at. What waits for somebody outside must not fill a lane. */
const roomOf = (lane: Lane) => {
  const most = MOST_OF_TENANT[lane]
  if (most === undefined) return String(CANDIDATES)
  return `greatest(0, ${most} - (
    select count(*) from jobs where state = 'running' and lane = :lane and tenant_id = tenants.tenant_id))`
}

/** A job may lose so many workers beyond its own tries; after that it is taken for what kills them. */
const MOST_LOST_WORKERS = 5

/** Long enough for a slow model between two renewals, short enough to resume soon after a crash. */
export const LEASE_SECONDS = 20

const CLAIMED = `jobs.id, jobs.tenant_id as "tenantId", jobs.name, jobs.lane, jobs.v, jobs.data, jobs.attempts as attempt,
  jobs.max_attempts as "maxAttempts", jobs.request_id as "requestId", jobs.lease_token as "leaseToken",
  jobs.actor_id as "actorId"`

const HELD = `id = :id and state = 'running' and lease_token = :leaseToken`

const TOO_MANY = `attempts >= max_attempts + ${MOST_LOST_WORKERS}`

/** What a person cancelled meanwhile neither waits nor runs again. */
const UNLESS_CANCELLED = (state: JobState) =>
  `state = case when cancel_requested_at is null then '${state}' else 'cancelled' end,
   finished_at = case when cancel_requested_at is not null then :now::timestamptz end`

/**
 * The tenant that was served last in a lane. Without it a claim of one job would always take the oldest of all, and a
 * tenant with a flood of old ones would be served alone.
 */
const served = new Map<Lane, string>()

/**
 * The rows of `jobs` of all tenants, as workers see them. Claims go round robin over tenants inside a lane: the
 * oldest due job of each tenant comes before the second of any. Tenants are found by skipping through the index,
 * so that the million jobs of one cost the others nothing. What is due is looked for once (`materialized`): right after
 * a flood the planner still takes the table for empty, and would look again for each row.
 */
export const jobQueue = {
  async claim(lane: Lane, limit: number): Promise<ClaimedJob[]> {
    const now = clock.now()
    const after = served.get(lane) ?? NOBODY
    const claimed = await select<ClaimedJob>(
      systemDatabase(),
      `with recursive tenants as (
         (select tenant_id from jobs where state = 'queued' and lane = :lane order by tenant_id limit 1)
         union all
         select (select jobs.tenant_id from jobs
                 where state = 'queued' and lane = :lane and jobs.tenant_id > tenants.tenant_id
                 order by jobs.tenant_id limit 1)
         from tenants where tenants.tenant_id is not null
       ), due as materialized (
         select tenants.tenant_id, oldest.* from tenants cross join lateral (
           select id, row_number() over (order by run_at, id) as turn from (
             select id, run_at from jobs
             where state = 'queued' and lane = :lane and tenant_id = tenants.tenant_id and run_at <= :now
             order by run_at, id limit ${roomOf(lane)}
           ) first
         ) oldest
       ), chosen as (
         select jobs.id from jobs join due on due.id = jobs.id
         where jobs.state = 'queued'
         order by due.turn, due.tenant_id <= :after, due.tenant_id limit :limit
         for update of jobs skip locked
       )
       update jobs set state = 'running', attempts = attempts + 1, lease_token = :token, lease_until = :until,
         started_at = :now
       from chosen where jobs.id = chosen.id
       returning ${CLAIMED}`,
      {
        lane,
        limit,
        after,
        now: now.toJSDate(),
        token: randomUUID(),
        until: now.plus({ seconds: LEASE_SECONDS }).toJSDate(),
      }
    )
    const last = lastServed(claimed, after)
    if (last) served.set(lane, last)
    return claimed
  },

  /** Prolongs a lease, and says whether it was lost or a person wants the job to end. */
  async renew(job: ClaimedJob): Promise<Renewal> {
    const until = clock.now().plus({ seconds: LEASE_SECONDS }).toJSDate()
    const row = await selectOne<{ cancel: boolean }>(
      systemDatabase(),
      `update jobs set lease_until = :until where ${HELD}
       returning cancel_requested_at is not null as cancel`,
      { until, id: job.id, leaseToken: job.leaseToken }
    )
    if (!row) return 'lost'
    return row.cancel ? 'cancel' : 'held'
  },

  finish: (job: ClaimedJob): Promise<JobState | null> => finishJob(job),

  /** Back into the queue; `countAttempt: false` for waits that are no failure. A cancelled job ends instead. */
  requeue(job: ClaimedJob, runAt: Date, { error, countAttempt }: Requeue) {
    const attempts = countAttempt ? 'attempts' : 'attempts - 1'
    return this.update(
      job,
      `${UNLESS_CANCELLED('queued')}, run_at = :runAt, lease_token = null, last_error = :error, attempts = ${attempts}`,
      { runAt, error: error ?? null, now: clock.now().toJSDate() }
    )
  },

  /** Until its own module is on, or the one it works for. */
  park(job: ClaimedJob, parkedFor: string | null = null) {
    return this.update(
      job,
      `${UNLESS_CANCELLED('parked')}, parked_for = :parkedFor, lease_token = null, attempts = attempts - 1`,
      { parkedFor, now: clock.now().toJSDate() }
    )
  },

  bury(job: ClaimedJob, error: string) {
    return this.update(
      job,
      `state = 'dead', finished_at = :now, lease_token = null, last_error = :error`,
      { now: clock.now().toJSDate(), error }
    )
  },

  cancel(job: ClaimedJob) {
    return this.update(job, `state = 'cancelled', finished_at = :now, lease_token = null`, {
      now: clock.now().toJSDate(),
    })
  },

  keepProgress(job: ClaimedJob, progress: JobProgress) {
    return this.update(job, `progress = :progress`, { progress: JSON.stringify(progress) })
  },

  /** Only the holder of the lease may say what became of a job. Returns the new state, null when the lease was lost. */
  async update(
    job: ClaimedJob,
    changes: string,
    bindings: Record<string, string | Date | null>
  ): Promise<JobState | null> {
    const row = await selectOne<{ state: JobState }>(
      systemDatabase(),
      `update jobs set ${changes} where ${HELD} returning state`,
      { ...bindings, id: job.id, leaseToken: job.leaseToken }
    )
    return row?.state ?? null
  },

  /** Jobs whose worker died go back into the queue, or to the dead when they have lost too many. Returns their states. */
  async releaseExpired(): Promise<('queued' | 'dead' | 'cancelled')[]> {
    const now = clock.now().toJSDate()
    const rows = await select<{ state: 'queued' | 'dead' | 'cancelled' }>(
      systemDatabase(),
      `update jobs set
         state = case when cancel_requested_at is not null then 'cancelled' when ${TOO_MANY} then 'dead' else 'queued' end,
         finished_at = case when cancel_requested_at is not null or ${TOO_MANY} then :now::timestamptz end,
         last_error = 'the worker was lost', lease_token = null, run_at = :now
       where id in (
         select id from jobs where state = 'running' and lease_until < :now for update skip locked limit 200
       )
       returning state`,
      { now }
    )
    return rows.map(({ state }) => state)
  },

  /** When the next waiting job of a lane is due; null when none waits. */
  async nextDue(lane: Lane): Promise<Date | null> {
    const [row] = await select<{ run_at: Date | null }>(
      systemDatabase(),
      `select min(run_at) as run_at from jobs where state = 'queued' and lane = ?`,
      [lane]
    )
    return row?.run_at ?? null
  },
}

/** Tenants are served in the order of their ids, beginning behind the one before. */
function lastServed(claimed: readonly ClaimedJob[], after: string): string | undefined {
  const tenants = [...new Set(claimed.map(({ tenantId }) => tenantId))].sort()
  return tenants.findLast((id) => id <= after) ?? tenants.at(-1)
}

interface Requeue {
  error?: string
  countAttempt: boolean
}
