import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { One, Page } from '~/api/types'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import type { Lead } from '../lead'
import { leadKeys, type LeadFilter } from './keys'

export function useLeads(filter: LeadFilter) {
  const api = useApi()
  const { tenant } = useSession()
  return useInfiniteQuery({
    queryKey: leadKeys.list(tenant.id, filter),
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Lead>>(
        '/leads',
        { 'limit': 30, 'cursor': pageParam, 'q': filter.q.trim(), 'filter[stage]': filter.stage },
        signal
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta.nextCursor,
    placeholderData: filter.q ? keepPreviousData : undefined,
  })
}

export function useLead(id: string) {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: leadKeys.one(tenant.id, id),
    queryFn: ({ signal }) =>
      api.get<One<Lead>>(`/leads/${encodeURIComponent(id)}`, undefined, signal),
    select: ({ data }) => data,
  })
}
