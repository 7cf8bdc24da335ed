import { gate } from '#app/module_system/gate'
import { registry, type Contributed } from '#app/module_system/registry'
import type { JobDeclaration } from '#app/jobs/contracts/declaration'
import { retryDelay } from '#app/jobs/retry_delay'
import { clock } from '#app/shared/clock'
import { correlate, log } from '#app/shared/correlation'
import { jobQueue, LEASE_SECONDS, type ClaimedJob } from '#app/tenancy/system/job_queue'
import { tenancy } from '#app/tenancy/scope'

/** A newer release knows this job; older workers leave it alone for a while. */
const NEWER_VERSION_WAIT_SECONDS = 30

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
    try {
      await settle(job, stopping)
    } catch (error) {
      log().error({ err: error }, 'the outcome of a job could not be written')
    }
  })
}

async function settle(job: ClaimedJob, stopping: AbortSignal) {
  const declaration = registry.jobs.get(job.name)
  if (!declaration) return fail(job, new Error(`unknown job "${job.name}"`))
  if (job.v > (declaration.v ?? 1)) {
    const later = clock.now().plus({ seconds: NEWER_VERSION_WAIT_SECONDS }).toJSDate()
    return jobQueue.requeue(job, later, { countAttempt: false })
  }
  if (!(await gate.isEnabled(job.tenantId, declaration.moduleId))) return jobQueue.park(job)

  const lease = keepLease(job)
  try {
    const signal = AbortSignal.any([stopping, lease.lost])
    const outcome = await tenancy.run(job.tenantId, () => handle(job, declaration, signal))
    if (outcome) await jobQueue.requeue(job, outcome.again, { countAttempt: false })
    else await jobQueue.finish(job)
  } catch (error) {
    await fail(job, error as Error)
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

async function fail(job: ClaimedJob, error: Error) {
  if (job.attempt >= job.maxAttempts) {
    log().error({ err: error }, 'a job is dead')
    await jobQueue.bury(job, error.message)
    return
  }
  log().warn({ err: error, attempt: job.attempt }, 'a job failed and will be tried again')
  const runAt = clock
    .now()
    .plus({ milliseconds: retryDelay(job.attempt) })
    .toJSDate()
  await jobQueue.requeue(job, runAt, { error: error.message, countAttempt: true })
}

/** Renews the lease until stopped; `lost` is aborted when another worker may have taken the job. */
function keepLease(job: ClaimedJob) {
  const lost = new AbortController()
  const renew = async () => {
    try {
      if (!(await jobQueue.renew(job))) lost.abort()
    } catch (error) {
      log().warn({ err: error }, 'a lease could not be renewed')
    }
  }
  const timer = setInterval(() => void renew(), (LEASE_SECONDS * 1000) / 4)
  return { lost: lost.signal, stop: () => clearInterval(timer) }
}
