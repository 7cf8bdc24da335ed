import type { JobProgress, JobState } from '#app/jobs/contracts/declaration'
import { broadcast } from '#app/realtime/broadcast'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { tenancy } from '#app/tenancy/scope'

interface StartedJob {
  id: string
  tenantId: string
  name: string
  actorId: string | null
}

/** Tells who started a job how it goes, on all of their devices. Freshness only: the truth is the job's row. */
export async function announce(job: StartedJob, state: JobState, progress: JobProgress | null) {
  const { actorId } = job
  if (!actorId) return
  try {
    await tenancy.run(job.tenantId, () =>
      broadcast({
        type: 'job.progress',
        to: { userId: actorId },
        at: clock.now().toISO() ?? '',
        data: { jobId: job.id, name: job.name, state, progress },
      })
    )
  } catch (error) {
    log().warn({ err: error }, 'the progress of a job could not be announced')
  }
}
