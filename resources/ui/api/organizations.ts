import type { Locale } from '~/types'
import type { Api } from './client'
import type { One, Page } from './types'

export type Organization = {
  id: string
  name: string
  publicRegistration: boolean
  version: number
}

export type Location = {
  id: string
  slug: string
  name: string
  timeZone: string
  currency: string
  language: Locale
  suspendedAt: string | null
  suspendedBy: 'operator' | 'organization' | null
  version: number
}

export type LocationOverview = {
  id: string
  slug: string
  name: string
  today: string
  people: number
  appointmentsToday: number
  conversationsOpen: number
  conversationsUnassigned: number
  conversationsWaiting: number
}

export const organizationsApi = {
  organization: (api: Api, signal?: AbortSignal) =>
    api.get<One<Organization>>('/admin/organization', {}, signal),
  changeOrganization: (api: Api, body: object) =>
    api.patch<One<Organization>>('/admin/organization', body),
  locations: (api: Api, signal?: AbortSignal) =>
    api.get<Page<Location>>('/admin/tenants', {}, signal),
  add: (api: Api, body: object) => api.post<One<Location>>('/admin/tenants', body),
  change: (api: Api, id: string, body: object) =>
    api.patch<One<Location>>(`/admin/tenants/${encodeURIComponent(id)}`, body),
  setClosed: (api: Api, id: string, closed: boolean) =>
    api.post<One<Location>>(
      `/admin/tenants/${encodeURIComponent(id)}/${closed ? 'suspend' : 'resume'}`
    ),
  overview: (api: Api, signal?: AbortSignal) =>
    api.get<Page<LocationOverview>>('/organization/overview', {}, signal),
}
