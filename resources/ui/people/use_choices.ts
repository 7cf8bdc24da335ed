import { useQuery } from '@tanstack/react-query'
import { rolesApi } from '~/api/roles'
import { teamsApi } from '~/api/teams'
import type { Option } from '~/components/ui/select'
import { useApi } from '~/hooks/use_api'
import { usePermission, useSession } from '~/hooks/use_session'

/** Teams of the location, for who may see them. */
export function useTeamChoices(): Option[] {
  const api = useApi()
  const { tenant } = useSession()
  const enabled = usePermission('teams.read')
  const teams = useQuery({
    queryKey: ['people', tenant.id, 'teams'],
    queryFn: ({ signal }) => teamsApi.list(api, signal),
    enabled,
  })
  return (teams.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
}

/** Roles that the organization has made, for who may see them; their values begin with `custom:`. */
export function useOwnRoleChoices(): Option[] {
  const api = useApi()
  const { tenant } = useSession()
  const enabled = usePermission('roles.read')
  const roles = useQuery({
    queryKey: ['people', tenant.id, 'roles'],
    queryFn: ({ signal }) => rolesApi.list(api, signal),
    enabled,
  })
  return (roles.data?.data ?? [])
    .filter(({ builtIn }) => !builtIn)
    .map(({ id, name }) => ({ value: `custom:${id}`, label: name }))
}
