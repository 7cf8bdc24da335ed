import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { teamsApi, type Team, type TeamDraft } from '~/api/teams'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'

const teamsKey = (tenantId: string) => ['teams', tenantId] as const

export function useTeams() {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: teamsKey(tenant.id),
    queryFn: ({ signal }) => teamsApi.list(api, signal),
    select: ({ data }) => data,
  })
}

export function useSaveTeam(team: Team | null) {
  const api = useApi()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (draft: TeamDraft) =>
      team
        ? teamsApi.change(api, team.id, { ...draft, version: team.version })
        : teamsApi.create(api, draft),
    onSettled: refresh,
  })
}

export function useRemoveTeam() {
  const api = useApi()
  const refresh = useRefresh()
  return useMutation({ mutationFn: (id: string) => teamsApi.remove(api, id), onSettled: refresh })
}

function useRefresh() {
  const queries = useQueryClient()
  const { tenant } = useSession()
  return () => queries.invalidateQueries({ queryKey: teamsKey(tenant.id) })
}
