import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import type { Lane } from '#app/jobs/contracts/declaration'
import { execute, select } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

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
}

/** Enough for all slots of several workers, who skip what another has just locked. */
const CANDIDATES = 50

/** A job may lose so many workers beyond its own tries; after that it is taken for what kills them. */
const MOST_LOST_WORKERS = 5

/** Long enough for a slow model between two renewals, short enough to resume soon after a crash. */
export const LEASE_SECONDS = 20

const CLAIMED = `jobs.id, jobs.tenant_id as "tenantId", jobs.name, jobs.lane, jobs.v, jobs.data, jobs.attempts as attempt,
  jobs.max_attempts as "maxAttempts", jobs.request_id as "requestId", jobs.lease_token as "leaseToken"`

/**
 * The rows of `jobs` of all tenants, as workers see them. Claims go round robin over tenants inside a lane: the
 * oldest due job of each tenant comes before the second of any. Tenants are found by skipping through the index,
 * so that the million jobs of one cost the others nothing.
 */
export const jobQueue = {
  async claim(lane: Lane, limit: number): Promise<ClaimedJob[]> {
    const now = clock.now()
    return select<ClaimedJob>(
      systemDatabase(),
      `with recursive tenants as (
         (select tenant_id from jobs where state = 'queued' and lane = :lane order by tenant_id limit 1)
         union all
         select (select jobs.tenant_id from jobs
                 where state = 'queued' and lane = :lane and jobs.tenant_id > tenants.tenant_id
                 order by jobs.tenant_id limit 1)
         from tenants where tenants.tenant_id is not null
       ), due as (
         select oldest.* from tenants cross join lateral (
           select id, run_at, row_number() over (order by run_at, id) as turn from (
             select id, run_at from jobs
             where state = 'queued' and lane = :lane and tenant_id = tenants.tenant_id and run_at <= :now
             order by run_at, id limit ${CANDIDATES}
           ) first
         ) oldest
       ), chosen as (
         select jobs.id from jobs join due on due.id = jobs.id
         where jobs.state = 'queued'
         order by due.turn, due.run_at limit :limit
         for update of jobs skip locked
       )
       update jobs set state = 'running', attempts = attempts + 1, lease_token = :token, lease_until = :until
       from chosen where jobs.id = chosen.id
       returning ${CLAIMED}`,
      {
        lane,
        limit,
        now: now.toJSDate(),
        token: randomUUID(),
        until: now.plus({ seconds: LEASE_SECONDS }).toJSDate(),
      }
    )
  },

  /** Prolongs a lease; false when it was lost. */
  async renew(job: ClaimedJob): Promise<boolean> {
    const until = clock.now().plus({ seconds: LEASE_SECONDS }).toJSDate()
    return (await this.update(job, `lease_until = :until`, { until })) === 1
  },

  finish(job: ClaimedJob) {
    const now = clock.now().toJSDate()
    return this.update(
      job,
      `state = 'done', finished_at = :now, lease_token = null, last_error = null`,
      {
        now,
      }
    )
  },

  /** Back into the queue; `countAttempt: false` for waits that are no failure. */
  requeue(job: ClaimedJob, runAt: Date, { error, countAttempt }: Requeue) {
    const attempts = countAttempt ? 'attempts' : 'attempts - 1'
    return this.update(
      job,
      `state = 'queued', run_at = :runAt, lease_token = null, last_error = :error, attempts = ${attempts}`,
      { runAt, error: error ?? null }
    )
  },

  /** Until its own module is on, or the one it works for. */
  park(job: ClaimedJob, parkedFor: string | null = null) {
    return this.update(
      job,
      `state = 'parked', parked_for = :parkedFor, lease_token = null, attempts = attempts - 1`,
      { parkedFor }
    )
  },

  bury(job: ClaimedJob, error: string) {
    const now = clock.now().toJSDate()
    return this.update(
      job,
      `state = 'dead', finished_at = :now, lease_token = null, last_error = :error`,
      {
        now,
        error,
      }
    )
  },

  /** Only the holder of the lease may say what became of a job. */
  update(job: ClaimedJob, changes: string, bindings: Record<string, string | Date | null>) {
    return execute(
      systemDatabase(),
      `update jobs set ${changes} where id = :id and state = 'running' and lease_token = :leaseToken`,
      { ...bindings, id: job.id, leaseToken: job.leaseToken }
    )
  },

  /** Jobs whose worker died go back into the queue, or to the dead when they have lost too many. Returns their states. */
  async releaseExpired(): Promise<('queued' | 'dead')[]> {
    const now = clock.now().toJSDate()
    const rows = await select<{ state: 'queued' | 'dead' }>(
      systemDatabase(),
      `update jobs set
         state = case when attempts >= max_attempts + ${MOST_LOST_WORKERS} then 'dead' else 'queued' end,
         finished_at = case when attempts >= max_attempts + ${MOST_LOST_WORKERS} then :now::timestamptz end,
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

interface Requeue {
  error?: string
  countAttempt: boolean
}
