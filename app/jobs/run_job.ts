import { announce } from '#app/jobs/announce'
import { bells } from '#app/jobs/bells'
import type { JobDeclaration, JobState } from '#app/jobs/contracts/declaration'
import { countJob } from '#app/jobs/counts'
import { keepLease } from '#app/jobs/lease'
import { ProgressKeeper } from '#app/jobs/progress'
import { retryDelay } from '#app/jobs/retry_delay'
import { timeLimit } from '#app/jobs/time_limit'
import { gate } from '#app/module_system/gate'
import { registry, type Contributed } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { SYSTEM_ACTOR, userActor } from '#app/shared/contracts/actor'
import { correlate, log } from '#app/shared/correlation'
import { jobQueue, LEASE_SECONDS, type ClaimedJob } from '#app/tenancy/system/job_queue'
import { tenancy } from '#app/tenancy/scope'

/** A newer release knows this job; older workers leave it alone for a while. */
const NEWER_RELEASE_WAIT_SECONDS = 30

/** Often enough that a lease survives a few failures, and that a person who cancels a job does not wait long. */
const RENEW_MS = (LEASE_SECONDS * 1000) / 8

type Outcome = 'done' | 'again' | 'newer' | 'parked' | 'retry' | 'dead' | 'cancelled'

/** The kinds of jobs a worker knows; two releases that run side by side know different ones. */
export type KnownJobs = Pick<Map<string, Contributed<JobDeclaration>>, 'get'>

/**
 * Runs one claimed job inside its tenant's scope and writes down what became of it. Never throws: whatever
 * goes wrong is the job's outcome, and if even that cannot be written the lease runs out.
 */
export async function runJob(
  job: ClaimedJob,
  stopping: AbortSignal,
  known: KnownJobs = registry.jobs
): Promise<void> {
  const correlation = {
    requestId: job.requestId ?? job.id,
    fields: { job: job.name, jobId: job.id, tenantId: job.tenantId },
    actor: () => (job.actorId ? userActor(job.actorId) : SYSTEM_ACTOR),
  }
  await correlate(correlation, async () => {
    const since = performance.now()
    try {
      const outcome = await settle(job, stopping, known)
      const durationMs = Math.round(performance.now() - since)
      if (outcome) countJob(job.lane, outcome)
      if (outcome) log().info({ outcome, durationMs, attempt: job.attempt }, 'a job has run')
      else log().warn('a job was taken over by another worker meanwhile')
    } catch (error) {
      log().error({ err: error }, 'the outcome of a job could not be written')
    }
  })
}

/** Gives a claimed job back untouched, because this process is about to end. */
export async function giveBack(job: ClaimedJob): Promise<void> {
  await jobQueue.requeue(job, clock.now().toJSDate(), { countAttempt: false })
}

/** What became of the job; null when its lease was lost and another worker has the say. */
async function settle(
  job: ClaimedJob,
  stopping: AbortSignal,
  known: KnownJobs
): Promise<Outcome | null> {
  const declaration = known.get(job.name)
  if (!declaration) {
    const error = new Error(`unknown job "${job.name}"`)
    return fail(job, error, NEWER_RELEASE_WAIT_SECONDS * 1000)
  }
  if (job.v > (declaration.v ?? 1)) {
    const later = clock.now().plus({ seconds: NEWER_RELEASE_WAIT_SECONDS }).toJSDate()
    return again(job, later, 'newer')
  }
  if (!(await gate.isEnabled(job.tenantId, declaration.moduleId))) {
    return written(await jobQueue.park(job), 'parked')
  }
  return attend(job, declaration, stopping)
}

/** Runs the handler under its lease and its time limit. */
async function attend(
  job: ClaimedJob,
  declaration: Contributed<JobDeclaration>,
  stopping: AbortSignal
): Promise<Outcome | null> {
  const lease = keepLease(() => jobQueue.renew(job), RENEW_MS)
  const limit = timeLimit(declaration.timeoutSeconds)
  const progress = new ProgressKeeper(job)
  const signal = AbortSignal.any([stopping, lease.lost, lease.cancelled, limit.signal])
  try {
    const outcome = await Promise.race([
      tenancy.runInBackground(job.tenantId, () => handle(job, declaration, signal, progress)),
      limit.over,
    ])
    await progress.close()
    if (limit.signal.aborted) throw limit.error
    if (lease.cancelled.aborted) return await ended(job, progress, jobQueue.cancel(job))
    if (outcome && 'parkedFor' in outcome) {
      return written(await jobQueue.park(job, outcome.parkedFor), 'parked')
    }
    if (outcome) return await again(job, outcome.again, 'again')
    return await ended(job, progress, jobQueue.finish(job))
  } catch (error) {
    await progress.close()
    if (lease.cancelled.aborted) return await ended(job, progress, jobQueue.cancel(job))
    if (stopping.aborted) return await again(job, clock.now().toJSDate(), 'again')
    const outcome = await fail(job, error, retryDelay(job.attempt))
    if (outcome === 'dead') await announce(job, outcome, progress.latest)
    return outcome
  } finally {
    lease.stop()
    limit.stop()
  }
}

async function handle(
  job: ClaimedJob,
  declared: Contributed<JobDeclaration>,
  signal: AbortSignal,
  progress: ProgressKeeper
) {
  const { default: handler } = await declared.handler()
  return handler({
    id: job.id,
    tenantId: job.tenantId,
    data: job.data,
    attempt: job.attempt,
    lastAttempt: job.attempt >= job.maxAttempts,
    signal,
    progress: (done, total, note) => progress.report(done, total, note),
  })
}

/** The end of a job, told to who started it. */
async function ended(
  job: ClaimedJob,
  progress: ProgressKeeper,
  update: Promise<JobState | null>
): Promise<Outcome | null> {
  const state = await update
  if (state === null) return null
  await announce(job, state, progress.latest)
  return state === 'cancelled' ? 'cancelled' : 'done'
}

async function fail(job: ClaimedJob, error: unknown, waitMs: number): Promise<Outcome | null> {
  const reason = error instanceof Error ? error.message : String(error)
  if (job.attempt >= job.maxAttempts) {
    log().error({ err: error }, 'a job is dead')
    return written(await jobQueue.bury(job, reason), 'dead')
  }
  log().warn({ err: error, attempt: job.attempt }, 'a job failed and will be tried again')
  const runAt = clock.now().plus({ milliseconds: waitMs }).toJSDate()
  const state = await jobQueue.requeue(job, runAt, { error: reason, countAttempt: true })
  return rung(job, runAt, written(state, 'retry'))
}

/** Not a failure, so no attempt is counted. */
async function again(job: ClaimedJob, runAt: Date, outcome: Outcome) {
  const state = await jobQueue.requeue(job, runAt, { countAttempt: false })
  return rung(job, runAt, written(state, outcome))
}

/** A job may have been cancelled while it waited for its outcome. */
const written = (state: JobState | null, outcome: Outcome): Outcome | null =>
  state === null ? null : state === 'cancelled' ? 'cancelled' : outcome

function rung({ id, lane }: ClaimedJob, runAt: Date, outcome: Outcome | null) {
  if (outcome && outcome !== 'cancelled') bells.ring({ jobId: id, lane, runAt })
  return outcome
}
