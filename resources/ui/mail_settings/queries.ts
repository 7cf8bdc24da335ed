import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { mailApi, type MailFilter } from '~/api/mail'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { mailKeys } from './keys'

/** A mail under way changes without an event, so the page looks again; not when somebody has read far down. */
const refreshMs = 5_000
const mostRefreshedPages = 2

export function useMails(filter: MailFilter) {
  const api = useApi()
  const { tenant } = useSession()
  return useInfiniteQuery({
    queryKey: mailKeys.list(tenant.id, filter),
    queryFn: ({ pageParam, signal }) => mailApi.list(api, filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta.nextCursor,
    refetchInterval: ({ state }) =>
      (state.data?.pages.length ?? 0) > mostRefreshedPages ? false : refreshMs,
  })
}

export function useSuppressions() {
  const api = useApi()
  const { tenant } = useSession()
  return useInfiniteQuery({
    queryKey: mailKeys.suppressions(tenant.id),
    queryFn: ({ pageParam, signal }) => mailApi.suppressions(api, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta.nextCursor,
  })
}

export function useMailServer() {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: mailKeys.server(tenant.id),
    queryFn: ({ signal }) => mailApi.server(api, signal),
    select: ({ data }) => data,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
}
