import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { auditApi, type AuditFilter } from '~/api/audit'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'

export function useAudit(filter: AuditFilter) {
  const api = useApi()
  const { tenant } = useSession()
  return useInfiniteQuery({
    queryKey: ['audit', tenant.id, 'list', filter],
    queryFn: ({ pageParam, signal }) => auditApi.list(api, filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta.nextCursor,
  })
}

export function useAuditEntry(id: string) {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: ['audit', tenant.id, 'entry', id],
    queryFn: ({ signal }) => auditApi.find(api, id, signal),
  })
}
