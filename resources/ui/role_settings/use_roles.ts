import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { rolesApi, type Grants } from '~/api/roles'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'

/** Names of built-in roles and permissions come in the reader's language. */
const keys = {
  roles: (tenantId: string, locale: string) => ['roles', tenantId, locale] as const,
  permissions: (tenantId: string, locale: string) => ['permissions', tenantId, locale] as const,
}

export function useRoles() {
  const api = useApi()
  const { tenant, locale } = useSession()
  return useQuery({
    queryKey: keys.roles(tenant.id, locale),
    queryFn: ({ signal }) => rolesApi.list(api, signal),
    select: ({ data }) => data,
  })
}

export function usePermissionCatalogue() {
  const api = useApi()
  const { tenant, locale } = useSession()
  return useQuery({
    queryKey: keys.permissions(tenant.id, locale),
    queryFn: ({ signal }) => rolesApi.permissions(api, signal),
    select: ({ data }) => data,
  })
}

export type RoleDraft = {
  /** null for a role that is not made yet. */
  id: string | null
  version: number | null
  name: string
  permissions: Grants
}

export function useSaveRole() {
  const api = useApi()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, name, permissions, version }: RoleDraft) =>
      id === null || version === null
        ? rolesApi.create(api, { name, permissions })
        : rolesApi.change(api, id, { name, permissions, version }),
    onSettled: refresh,
  })
}

export function useRemoveRole() {
  const api = useApi()
  const refresh = useRefresh()
  return useMutation({ mutationFn: (id: string) => rolesApi.remove(api, id), onSettled: refresh })
}

function useRefresh() {
  const queries = useQueryClient()
  const { tenant } = useSession()
  return () => queries.invalidateQueries({ queryKey: ['roles', tenant.id] })
}
