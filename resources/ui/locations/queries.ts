import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '~/api/client'
import { organizationsApi } from '~/api/organizations'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { useText, type TextKey } from '~/text/use_text'

const keys = {
  all: (tenantId: string) => ['locations', tenantId] as const,
  list: (tenantId: string) => ['locations', tenantId, 'list'] as const,
  organization: (tenantId: string) => ['locations', tenantId, 'organization'] as const,
}

export function useLocations() {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: keys.list(tenant.id),
    queryFn: ({ signal }) => organizationsApi.locations(api, signal),
    select: ({ data }) => data,
  })
}

export function useOrganization() {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: keys.organization(tenant.id),
    queryFn: ({ signal }) => organizationsApi.organization(api, signal),
    select: ({ data }) => data,
  })
}

/** A change that says that it is done, or why not. */
export function useLocationChange<Input>(
  change: (api: Api, input: Input) => Promise<unknown>,
  done: TextKey
) {
  const api = useApi()
  const t = useText()
  const queries = useQueryClient()
  const { tenant } = useSession()
  return useMutation({
    mutationFn: (input: Input) => change(api, input),
    onSuccess: () => void toast.success(t(done)),
    onError: (error) => void toast.problem(error),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.all(tenant.id) }),
  })
}
