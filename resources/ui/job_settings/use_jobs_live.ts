import { useQueryClient } from '@tanstack/react-query'
import type { JobProgress, JobState } from '~/api/jobs'
import { useSession } from '~/hooks/use_session'
import { useLiveEvents } from '~/live/store'
import { patchJob } from './job_cache'
import { jobKeys } from './keys'

type ProgressData = { jobId: string; state: JobState; progress: JobProgress | null }

/** The progress of one's own jobs appears at once. */
export function useJobsLive(): void {
  const queries = useQueryClient()
  const { tenant } = useSession()
  useLiveEvents(({ type, data }) => {
    if (type !== 'job.progress') return
    const { jobId, state, progress } = data as ProgressData
    patchJob(queries, tenant.id, jobId, { state, progress })
    if (state !== 'running') {
      void queries.invalidateQueries({ queryKey: jobKeys.all(tenant.id) })
    }
  })
}
