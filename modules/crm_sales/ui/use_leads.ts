import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { One, Page } from '~/api/types'
import { useApi } from '~/hooks/use_api'
import type { Lead, Stage } from './lead'

export function useLeads(filters: { q: string; stage: string }) {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['crm_sales', 'leads', filters],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Lead>>(
        '/leads',
        { 'limit': 30, 'cursor': pageParam, 'q': filters.q, 'filter[stage]': filters.stage },
        signal
      ),
    getNextPageParam: (page) => page.meta.nextCursor ?? undefined,
  })
}

export function useLead(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['crm_sales', 'lead', id],
    queryFn: ({ signal }) => api.get<One<Lead>>(`/leads/${id}`, undefined, signal),
  })
}

/** Moves a lead; whatever comes of it, what is shown afterwards is the newest. */
export function useMoveLead(lead: Lead | undefined) {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (stage: Stage) =>
      api.patch<One<Lead>>(`/leads/${lead?.id}`, { stage, version: lead?.version }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['crm_sales'] }),
  })
}
