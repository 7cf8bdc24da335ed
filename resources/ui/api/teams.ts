import type { Api } from './client'
import type { One, Page, Person } from './types'

export type TeamMember = Person & { leads: boolean }

export type Team = { id: string; name: string; version: number; members: TeamMember[] }

export type TeamDraft = { name: string; members: { id: string; leads: boolean }[] }

export const teamsApi = {
  list: (api: Api, signal?: AbortSignal) =>
    api.get<Page<Team>>('/admin/teams', { limit: 100 }, signal),

  create: (api: Api, team: TeamDraft) => api.post<One<Team>>('/admin/teams', team),

  change: (api: Api, id: string, team: TeamDraft & { version: number }) =>
    api.patch<One<Team>>(`/admin/teams/${encodeURIComponent(id)}`, team),

  remove: (api: Api, id: string) => api.delete<undefined>(`/admin/teams/${encodeURIComponent(id)}`),
}
