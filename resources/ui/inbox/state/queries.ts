import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { conversationsApi, type ListFilter } from '~/api/conversations'
import type { Conversation, One } from '~/api/types'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { cachedRow } from './conversation_cache'
import { keys } from './keys'

export function useConversations(filter: ListFilter) {
  const api = useApi()
  const { tenant } = useSession()
  return useInfiniteQuery({
    queryKey: keys.list(tenant.id, filter),
    queryFn: ({ pageParam, signal }) => conversationsApi.list(api, filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta.nextCursor,
    placeholderData: filter.q ? keepPreviousData : undefined,
  })
}

export function useConversation(id: string) {
  const api = useApi()
  const queries = useQueryClient()
  const { tenant } = useSession()
  return useQuery<One<Conversation>, Error, Conversation>({
    queryKey: keys.conversation(tenant.id, id),
    queryFn: ({ signal }) => conversationsApi.one(api, id, signal),
    select: ({ data }) => data,
    // A row of the list shows the thread's head at once, before the answer is there.
    placeholderData: () => {
      const row = cachedRow(queries, tenant.id, id)
      return row && { data: row }
    },
  })
}

export function useMessages(id: string) {
  const api = useApi()
  const { tenant } = useSession()
  return useInfiniteQuery({
    queryKey: keys.messages(tenant.id, id),
    queryFn: ({ pageParam, signal }) => conversationsApi.messages(api, id, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta.previousCursor ?? null,
  })
}

export function usePanel(id: string) {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: keys.panel(tenant.id, id),
    queryFn: ({ signal }) => conversationsApi.panel(api, id, signal),
    select: ({ data }) => data,
  })
}
