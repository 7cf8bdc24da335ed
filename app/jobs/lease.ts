import { log } from '#app/shared/correlation'
import { jobQueue, LEASE_SECONDS, type ClaimedJob } from '#app/tenancy/system/job_queue'

/** Renews the lease of a job until stopped; `lost` is aborted when another worker may have taken the job. */
export function keepLease(job: ClaimedJob, everyMs = (LEASE_SECONDS * 1000) / 4) {
  const lost = new AbortController()
  const renew = async () => {
    try {
      if (!(await jobQueue.renew(job))) lost.abort()
    } catch (error) {
      log().warn({ err: error }, 'a lease could not be renewed')
    }
  }
  const timer = setInterval(() => void renew(), everyMs)
  return { lost: lost.signal, stop: () => clearInterval(timer) }
}
