import { recordAudit } from '#app/audit/record_audit'
import { bells } from '#app/jobs/bells'
import type { JobState, Lane } from '#app/jobs/contracts/declaration'
import { clock } from '#app/shared/clock'
import { executeOne, selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface JobChange {
  id: string
  actorId: string
}

export type JobChanged =
  | { kind: 'changed' }
  | { kind: 'unknown_job' }
  /** What it would need to be is not what it is. */
  | { kind: 'wrong_state'; state: JobState }

export interface LockedJob {
  id: string
  name: string
  lane: Lane
  state: JobState
}

interface Transition {
  action: `job.${string}`
  from: readonly JobState[]
  /** SQL assignments; `:now` is bound. */
  set: (job: LockedJob) => string
  wakes?: boolean
}

/** Brings a job of the current tenant from one state into another, and writes down who did. Workers cannot come between. */
export function changeState(change: JobChange, transition: Transition): Promise<JobChanged> {
  return transaction(async (trx): Promise<JobChanged> => {
    const job = await selectOne<LockedJob>(
      trx,
      `select id, name, lane, state from jobs where tenant_id = :tenantId and id = :id for update`,
      { tenantId: currentTenantId(), id: change.id }
    )
    if (!job) return { kind: 'unknown_job' }
    if (!transition.from.includes(job.state)) return { kind: 'wrong_state', state: job.state }
    const now = clock.now().toJSDate()
    await executeOne(
      trx,
      `update jobs set ${transition.set(job)} where tenant_id = :tenantId and id = :id`,
      { tenantId: currentTenantId(), id: job.id, now }
    )
    await record(trx, change, transition.action, job)
    if (transition.wakes) {
      trx.after('commit', () => bells.ring({ jobId: job.id, lane: job.lane, runAt: now }))
    }
    return { kind: 'changed' }
  })
}

const record = (trx: Transaction, { actorId }: JobChange, action: string, job: LockedJob) =>
  recordAudit(
    {
      action,
      subject: { type: 'job', id: job.id },
      before: { name: job.name, state: job.state },
      actorId,
    },
    trx
  )
