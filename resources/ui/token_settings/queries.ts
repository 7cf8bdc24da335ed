import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { tokensApi, type TokenInput, type TokenKind } from '~/api/tokens'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'

/** Own tokens are the same in every tenant, but nothing is lost by reading them anew in another. */
function useKeys() {
  const { tenant, user } = useSession()
  return (what: string) => ['tokens', tenant.id, user.id, what] as const
}

export function useTokens(kind: TokenKind) {
  const api = useApi()
  const keyOf = useKeys()
  return useInfiniteQuery({
    queryKey: keyOf(kind),
    queryFn: ({ pageParam, signal }) => tokensApi.list(api, kind, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta.nextCursor,
  })
}

export function useAdminToken() {
  const api = useApi()
  const keyOf = useKeys()
  return useQuery({
    queryKey: keyOf('admin'),
    queryFn: ({ signal }) => tokensApi.adminToken(api, signal),
    select: ({ data }) => data,
  })
}

/** What may be done; afterwards the list is read anew. */
export function useTokenActs(kind: TokenKind) {
  const api = useApi()
  const keyOf = useKeys()
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: keyOf(kind) })
  const create = useMutation({
    mutationFn: (input: TokenInput) => tokensApi.create(api, kind, input),
    onSettled,
  })
  const revoke = useMutation({
    mutationFn: (id: string) => tokensApi.revoke(api, kind, id),
    onSettled,
  })
  return { create, revoke }
}

export function useRotation() {
  const api = useApi()
  const keyOf = useKeys()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => tokensApi.rotateAdminToken(api),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf('admin') }),
  })
}
