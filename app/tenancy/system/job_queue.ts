import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import type { Lane } from '#app/jobs/contracts/declaration'
import { execute, select } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

export interface ClaimedJob {
  id: string
  tenantId: string
  name: string
  v: number
  data: Record<string, unknown>
  attempt: number
  maxAttempts: number
  requestId: string | null
  leaseToken: string
}

/** Long enough for a slow model between two renewals, short enough to resume soon after a crash. */
export const LEASE_SECONDS = 20

const CLAIMED = `jobs.id, jobs.tenant_id as "tenantId", jobs.name, jobs.v, jobs.data, jobs.attempts as attempt,
  jobs.max_attempts as "maxAttempts", jobs.request_id as "requestId", jobs.lease_token as "leaseToken"`

/**
 * The rows of `jobs` of all tenants, as workers see them. Claims go round robin over tenants inside a lane: the
 * oldest due job of each tenant comes before the second of any.
 */
export const jobQueue = {
  async claim(lane: Lane, limit: number): Promise<ClaimedJob[]> {
    const now = clock.now()
    return select<ClaimedJob>(
      systemDatabase(),
      `with due as (
         select id, tenant_id, run_at from jobs
         where state = 'queued' and lane = :lane and run_at <= :now
         order by run_at limit 500
       ), ranked as (
         select id, row_number() over (partition by tenant_id order by run_at, id) as turn, run_at from due
       ), chosen as (
         select jobs.id from jobs join ranked on ranked.id = jobs.id
         where jobs.state = 'queued'
         order by ranked.turn, ranked.run_at limit :limit
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

  park(job: ClaimedJob) {
    return this.update(job, `state = 'parked', lease_token = null, attempts = attempts - 1`, {})
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

  /** Jobs whose worker died go back into the queue, or to the dead when they were tried too often. */
  async releaseExpired(): Promise<number> {
    const now = clock.now().toJSDate()
    return execute(
      systemDatabase(),
      `update jobs set
         state = case when attempts >= max_attempts + 5 then 'dead' else 'queued' end,
         finished_at = case when attempts >= max_attempts + 5 then :now::timestamptz end,
         last_error = 'the worker was lost', lease_token = null, run_at = :now
       where id in (
         select id from jobs where state = 'running' and lease_until < :now for update skip locked limit 200
       )`,
      { now }
    )
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

  /** Parked jobs of a module that was switched on again. */
  async unpark(tenantId: string, names: readonly string[]): Promise<number> {
    if (names.length === 0) return 0
    return execute(
      systemDatabase(),
      `update jobs set state = 'queued', run_at = :now
       where tenant_id = :tenantId and state = 'parked' and name = any(:names)`,
      { now: clock.now().toJSDate(), tenantId, names: [...names] }
    )
  },
}

interface Requeue {
  error?: string
  countAttempt: boolean
}
