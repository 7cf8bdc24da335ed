import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { searchApi } from '~/api/search'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'

export const fewestLetters = 2

/** What is called so; nothing is asked before two letters stand there. */
export function useSearch(q: string) {
  const api = useApi()
  const { tenant, locale } = useSession()
  const enabled = q.length >= fewestLetters
  const query = useQuery({
    queryKey: ['search', tenant.id, locale, q],
    queryFn: ({ signal }) => searchApi.find(api, q, signal),
    select: ({ data }) => data,
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return {
    hits: enabled ? (query.data ?? []) : [],
    isFailed: enabled && query.isError,
    isSettled: enabled && query.isSuccess && !query.isPlaceholderData,
  }
}
