import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Job } from '~/api/jobs'
import type { Page } from '~/api/types'
import { jobKeys } from './keys'

/** Puts what is new about a job into every list that shows it. */
export function patchJob(
  queries: QueryClient,
  tenantId: string,
  id: string,
  changes: Partial<Job>
): void {
  queries.setQueriesData<InfiniteData<Page<Job>>>(
    { queryKey: jobKeys.lists(tenantId) },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          data: page.data.map((job) => (job.id === id ? { ...job, ...changes } : job)),
        })),
      }
  )
}
