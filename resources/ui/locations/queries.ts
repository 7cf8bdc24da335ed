import { useQuery } from '@tanstack/react-query'
import type { Api } from '~/api/client'
import { organizationsApi } from '~/api/organizations'
import { useApi } from '~/hooks/use_api'
import { useChange } from '~/hooks/use_change'
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

/** A change of locations or the organization; all of them are read anew. */
export function useLocationChange<Input, Answer>(
  change: (api: Api, input: Input) => Promise<Answer>,
  done: TextKey,
  { inForm }: { inForm?: boolean } = {}
) {
  const t = useText()
  const { tenant } = useSession()
  return useChange(change, { done: t(done), stale: keys.all(tenant.id), inForm })
}
