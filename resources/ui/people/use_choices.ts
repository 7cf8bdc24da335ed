import { useQuery } from '@tanstack/react-query'
import { teamsApi } from '~/api/teams'
import type { Option } from '~/components/ui/select'
import { useApi } from '~/hooks/use_api'
import { usePermissions, useSession } from '~/hooks/use_session'

/** Teams of the location, for who may put somebody into one. */
export function useTeamChoices(): Option[] {
  const api = useApi()
  const { tenant } = useSession()
  const may = usePermissions()
  const teams = useQuery({
    queryKey: ['people', tenant.id, 'teams'],
    queryFn: ({ signal }) => teamsApi.list(api, signal),
    enabled: may['teams.read'] !== undefined && may['teams.update'] !== undefined,
  })
  return (teams.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
}
