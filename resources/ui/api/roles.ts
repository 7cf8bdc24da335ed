import type { Api } from './client'
import type { One, Page } from './types'

export const reaches = ['own', 'team', 'all'] as const
export type Reach = (typeof reaches)[number]

export type Grants = Record<string, Reach>

export type Role = {
  /** The word of a built-in role, or an id. */
  id: string
  name: string
  builtIn: boolean
  permissions: Grants
  members: number | null
  version: number | null
}

export type Permission = {
  id: string
  area: string
  areaLabel: string
  label: string
  reaches: Reach[]
  /** What the reader may put into a role. */
  grantable: Reach[]
}

export const rolesApi = {
  list: (api: Api, signal?: AbortSignal) =>
    api.get<Page<Role>>('/admin/roles', { limit: 100 }, signal),

  permissions: (api: Api, signal?: AbortSignal) =>
    api.get<Page<Permission>>('/admin/permissions', {}, signal),

  create: (api: Api, role: { name: string; permissions: Grants }) =>
    api.post<One<Role>>('/admin/roles', role),

  change: (api: Api, id: string, role: { name: string; permissions: Grants; version: number }) =>
    api.patch<One<Role>>(`/admin/roles/${encodeURIComponent(id)}`, role),

  remove: (api: Api, id: string) => api.delete<undefined>(`/admin/roles/${encodeURIComponent(id)}`),
}
