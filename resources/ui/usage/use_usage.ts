import { useQuery } from '@tanstack/react-query'
import { usageApi } from '~/api/usage'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'

/** What this location has used lately; read anew whenever the page is opened. */
export function useUsage() {
  const api = useApi()
  const { tenant, locale } = useSession()
  return useQuery({
    queryKey: ['usage', tenant.id, locale],
    queryFn: ({ signal }) => usageApi.read(api, signal),
    select: ({ data }) => data,
    staleTime: 0,
  })
}
