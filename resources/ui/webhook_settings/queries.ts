import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { webhooksApi } from '~/api/webhooks'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'

/** Names of what is cached; all begin with the tenant, so that nothing crosses over. */
export const webhookKeys = {
  all: (tenantId: string) => ['webhooks', tenantId] as const,
  list: (tenantId: string) => ['webhooks', tenantId, 'list'] as const,
  deliveries: (tenantId: string, id: string, state: string) =>
    ['webhooks', tenantId, 'deliveries', id, state] as const,
  delivery: (tenantId: string, id: string) => ['webhooks', tenantId, 'delivery', id] as const,
  events: (tenantId: string, locale: string) => ['webhooks', tenantId, 'events', locale] as const,
}

/** What is sent happens in the background, so the page looks again. */
const refreshMs = 5_000
const mostRefreshedPages = 2

export function useEndpoints() {
  const api = useApi()
  const { tenant } = useSession()
  return useInfiniteQuery({
    queryKey: webhookKeys.list(tenant.id),
    queryFn: ({ pageParam, signal }) => webhooksApi.list(api, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta.nextCursor,
  })
}

export function usePublicEvents() {
  const api = useApi()
  const { tenant, locale } = useSession()
  return useQuery({
    queryKey: webhookKeys.events(tenant.id, locale),
    queryFn: ({ signal }) => webhooksApi.events(api, signal),
    select: ({ data }) => data,
  })
}

export function useDeliveries(endpointId: string, state: string) {
  const api = useApi()
  const { tenant } = useSession()
  return useInfiniteQuery({
    queryKey: webhookKeys.deliveries(tenant.id, endpointId, state),
    queryFn: ({ pageParam, signal }) =>
      webhooksApi.deliveries(api, endpointId, state, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta.nextCursor,
    refetchInterval: (query) =>
      (query.state.data?.pages.length ?? 0) > mostRefreshedPages ? false : refreshMs,
  })
}

export function useDelivery(endpointId: string, id: string) {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: webhookKeys.delivery(tenant.id, id),
    queryFn: ({ signal }) => webhooksApi.delivery(api, endpointId, id, signal),
    select: ({ data }) => data,
    refetchInterval: refreshMs,
  })
}
