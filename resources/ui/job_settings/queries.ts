import { useInfiniteQuery } from '@tanstack/react-query'
import { jobsApi, type JobFilter } from '~/api/jobs'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { jobKeys } from './keys'

/** Jobs change without an event for everybody, so the page looks again; not when somebody has read far down. */
const refreshMs = 5_000
const mostRefreshedPages = 2

export function useJobs(filter: JobFilter) {
  const api = useApi()
  const { tenant } = useSession()
  return useInfiniteQuery({
    queryKey: jobKeys.list(tenant.id, filter),
    queryFn: ({ pageParam, signal }) => jobsApi.list(api, filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta.nextCursor,
    refetchInterval: ({ state }) =>
      (state.data?.pages.length ?? 0) > mostRefreshedPages ? false : refreshMs,
  })
}

export function useSchedules() {
  const api = useApi()
  const { tenant } = useSession()
  return useInfiniteQuery({
    queryKey: jobKeys.schedules(tenant.id),
    queryFn: ({ pageParam, signal }) => jobsApi.schedules(api, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta.nextCursor,
    refetchInterval: refreshMs,
  })
}
