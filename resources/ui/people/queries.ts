import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { peopleApi, type PeopleFilter } from '~/api/people'
import type { Api } from '~/api/client'
import type { Page } from '~/api/types'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { peopleKeys } from './keys'

type Load<Item> = (api: Api, cursor: string | null, signal: AbortSignal) => Promise<Page<Item>>

function usePages<Item>(queryKey: readonly unknown[], load: Load<Item>) {
  const api = useApi()
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(api, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta.nextCursor,
  })
}

export function usePeople(filter: PeopleFilter) {
  const { tenant } = useSession()
  return usePages(peopleKeys.list(tenant.id, filter), (api, cursor, signal) =>
    peopleApi.list(api, filter, cursor, signal)
  )
}

export function useWaiting() {
  const { tenant } = useSession()
  return usePages(peopleKeys.waiting(tenant.id), peopleApi.waiting)
}

export function useInvitations() {
  const { tenant } = useSession()
  return usePages(peopleKeys.invitations(tenant.id), peopleApi.invitations)
}

/** In which of the reader's locations somebody works. */
export function useWorkplaces(id: string, enabled: boolean) {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: peopleKeys.tenants(tenant.id, id),
    queryFn: ({ signal }) => peopleApi.tenants(api, id, signal),
    select: ({ data }) => data,
    enabled,
  })
}
