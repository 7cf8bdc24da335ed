import { useQuery } from '@tanstack/react-query'
import { modulesApi } from '~/api/modules'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'

export const modulesKey = (tenantId: string, locale: string) =>
  ['modules', tenantId, locale] as const

/** Names come in the reader's language, so each language is cached alone. */
export function useModules() {
  const api = useApi()
  const { tenant, locale } = useSession()
  return useQuery({
    queryKey: modulesKey(tenant.id, locale),
    queryFn: ({ signal }) => modulesApi.list(api, signal),
    select: ({ data }) => data,
  })
}
