import type { Locale } from '~/types'
import type { Api } from './client'
import type { One, Page, Person as Named } from './types'

export const roles = ['ceo', 'admin', 'manager', 'seller', 'professional', 'secretary'] as const
export type Role = (typeof roles)[number]

export type Member = {
  id: string
  name: string
  email: string
  phone: string | null
  role: Role | 'custom'
  customRoleId: string | null
  status: 'active' | 'suspended'
  professional: Named | null
  version: number
  joinedAt: string
}

export type Registration = {
  id: string
  name: string
  email: string
  phone: string
  wishedRole: Role
  emailConfirmed: boolean
  createdAt: string
}

const invitationStates = ['open', 'expired', 'accepted', 'revoked'] as const

export type Invitation = {
  id: string
  email: string
  role: Role | 'custom'
  customRoleId: string | null
  team: Named | null
  state: (typeof invitationStates)[number]
  invitedBy: Named | null
  expiresAt: string
  createdAt: string
}

/** A role as the API is told it. */
type WantedRole = { role: string; customRoleId?: string }

export type Approval = WantedRole & { professionalId?: string; teamId?: string }

export type InvitationInput = WantedRole & { email: string; locale: Locale; teamId?: string }

export type WantedPlace = WantedRole & { tenantId: string }

export type Workplace = {
  id: string
  name: string
  role: Role | 'custom'
  customRoleId: string | null
}

export type PeopleFilter = { q: string; role: string; status: string }

const user = (id: string) => `/admin/users/${encodeURIComponent(id)}`
const asked = (id: string) => `/admin/approvals/${encodeURIComponent(id)}`
const invited = (id: string) => `/admin/invitations/${encodeURIComponent(id)}`

export const peopleApi = {
  list: (
    api: Api,
    { q, role, status }: PeopleFilter,
    cursor: string | null,
    signal?: AbortSignal
  ) =>
    api.get<Page<Member>>(
      '/admin/users',
      { 'limit': 30, cursor, q, 'filter[role]': role, 'filter[status]': status },
      signal
    ),
  change: (api: Api, id: string, body: object) => api.patch<One<Member>>(user(id), body),
  suspend: (api: Api, id: string, reason?: string) =>
    api.post<One<Member>>(`${user(id)}/suspend`, { reason }),
  reactivate: (api: Api, id: string) => api.post<One<Member>>(`${user(id)}/reactivate`),
  remove: (api: Api, id: string) => api.delete<undefined>(user(id)),
  tenants: (api: Api, id: string, signal?: AbortSignal) =>
    api.get<Page<Workplace>>(`${user(id)}/tenants`, {}, signal),
  link: (api: Api, id: string, tenants: WantedPlace[]) =>
    api.put<Page<Workplace>>(`${user(id)}/tenants`, { tenants }),

  waiting: (api: Api, cursor: string | null, signal?: AbortSignal) =>
    api.get<Page<Registration>>('/admin/approvals', { limit: 30, cursor }, signal),
  approve: (api: Api, id: string, body: Approval) =>
    api.post<One<Registration>>(`${asked(id)}/approve`, body),
  reject: (api: Api, id: string, reason: string) =>
    api.post<One<Registration>>(`${asked(id)}/reject`, { reason }),

  invitations: (api: Api, cursor: string | null, signal?: AbortSignal) =>
    api.get<Page<Invitation>>('/admin/invitations', { limit: 30, cursor }, signal),
  invite: (api: Api, body: InvitationInput) =>
    api.post<One<Invitation>>('/admin/invitations', body),
  resend: (api: Api, id: string) => api.post<One<Invitation>>(`${invited(id)}/resend`),
  revoke: (api: Api, id: string) => api.delete<undefined>(invited(id)),
}
