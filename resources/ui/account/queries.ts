import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { accountApi } from '~/api/account'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'

const key = (userId: string, what: string) => ['account', userId, what] as const

/** What changes here is nobody's live news, so it is read whenever the page is looked at. */
export function useSecurity() {
  const api = useApi()
  const { user } = useSession()
  return useQuery({
    queryKey: key(user.id, 'security'),
    queryFn: ({ signal }) => accountApi.security(api, signal),
    select: ({ data }) => data,
    staleTime: 0,
  })
}

export function useSessions() {
  const api = useApi()
  const { user } = useSession()
  return useQuery({
    queryKey: key(user.id, 'sessions'),
    queryFn: ({ signal }) => accountApi.sessions(api, signal),
    select: ({ data }) => data,
    staleTime: 0,
  })
}

/** A change of the account; what the page shows is read anew after it. */
export function useAccountChange<Change, Answer>(
  change: (given: Change) => Promise<Answer>,
  onSuccess: () => void
) {
  const queries = useQueryClient()
  const { user } = useSession()
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['account', user.id] })
      onSuccess()
    },
  })
}
