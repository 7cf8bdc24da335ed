import { bells } from '#app/jobs/bells'
import type { JobDeclaration } from '#app/jobs/contracts/declaration'
import { keepLease } from '#app/jobs/lease'
import { retryDelay } from '#app/jobs/retry_delay'
import { gate } from '#app/module_system/gate'
import { registry, type Contributed } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { correlate, log } from '#app/shared/correlation'
import { jobQueue, LEASE_SECONDS, type ClaimedJob } from '#app/tenancy/system/job_queue'
import { tenancy } from '#app/tenancy/scope'

/** A newer release knows this job; older workers leave it alone for a while. */
const NEWER_RELEASE_WAIT_SECONDS = 30

const RENEW_MS = (LEASE_SECONDS * 1000) / 4

type Outcome = 'done' | 'again' | 'newer' | 'parked' | 'retry' | 'dead'

/**
 * Runs one claimed job inside its tenant's scope and writes down what became of it. Never throws: whatever
 * goes wrong is the job's outcome, and if even that cannot be written the lease runs out.
 */
export async function runJob(job: ClaimedJob, stopping: AbortSignal): Promise<void> {
  const correlation = {
    requestId: job.requestId ?? job.id,
    fields: { job: job.name, jobId: job.id, tenantId: job.tenantId },
  }
  await correlate(correlation, async () => {
    const since = performance.now()
    try {
      const outcome = await settle(job, stopping)
      const durationMs = Math.round(performance.now() - since)
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
async function settle(job: ClaimedJob, stopping: AbortSignal): Promise<Outcome | null> {
  const declaration = registry.jobs.get(job.name)
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

  const lease = keepLease(() => jobQueue.renew(job), RENEW_MS)
  try {
    const signal = AbortSignal.any([stopping, lease.lost])
    const outcome = await tenancy.runInBackground(job.tenantId, () =>
      handle(job, declaration, signal)
    )
    if (outcome && 'parkedFor' in outcome) {
      return written(await jobQueue.park(job, outcome.parkedFor), 'parked')
    }
    if (outcome) return await again(job, outcome.again, 'again')
    return written(await jobQueue.finish(job), 'done')
  } catch (error) {
    if (stopping.aborted) return await again(job, clock.now().toJSDate(), 'again')
    return await fail(job, error, retryDelay(job.attempt))
  } finally {
    lease.stop()
  }
}

async function handle(job: ClaimedJob, declared: Contributed<JobDeclaration>, signal: AbortSignal) {
  const { default: handler } = await declared.handler()
  return handler({
    id: job.id,
    tenantId: job.tenantId,
    data: job.data,
    attempt: job.attempt,
    lastAttempt: job.attempt >= job.maxAttempts,
    signal,
  })
}

async function fail(job: ClaimedJob, error: unknown, waitMs: number): Promise<Outcome | null> {
  const reason = error instanceof Error ? error.message : String(error)
  if (job.attempt >= job.maxAttempts) {
    log().error({ err: error }, 'a job is dead')
    return written(await jobQueue.bury(job, reason), 'dead')
  }
  log().warn({ err: error, attempt: job.attempt }, 'a job failed and will be tried again')
  const runAt = clock.now().plus({ milliseconds: waitMs }).toJSDate()
  const met = await jobQueue.requeue(job, runAt, { error: reason, countAttempt: true })
  return rung(job, runAt, written(met, 'retry'))
}

/** Not a failure, so no attempt is counted. */
async function again(job: ClaimedJob, runAt: Date, outcome: Outcome) {
  const met = await jobQueue.requeue(job, runAt, { countAttempt: false })
  return rung(job, runAt, written(met, outcome))
}

const written = (met: number, outcome: Outcome) => (met === 1 ? outcome : null)

function rung({ id, lane }: ClaimedJob, runAt: Date, outcome: Outcome | null) {
  if (outcome) bells.ring({ jobId: id, lane, runAt })
  return outcome
}
