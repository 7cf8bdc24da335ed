import type { Api } from './client'
import type { One } from './types'

export type OwnSession = {
  id: string
  device: { browser: string | null; system: string | null }
  address: string | null
  remembered: boolean
  current: boolean
  createdAt: string
  lastSeenAt: string
  expiresAt: string
}

export type Security = {
  email: string
  emailVerifiedAt: string | null
  pendingEmail: string | null
  passwordChangedAt: string | null
}

export const accountApi = {
  security: (api: Api, signal?: AbortSignal) =>
    api.get<One<Security>>('/me/security', undefined, signal),

  sessions: (api: Api, signal?: AbortSignal) =>
    api.get<{ data: OwnSession[] }>('/me/sessions', undefined, signal),

  endSession: (api: Api, id: string) => api.delete<void>(`/me/sessions/${encodeURIComponent(id)}`),

  endOthers: (api: Api) => api.delete<void>('/me/sessions'),

  changePassword: (api: Api, change: { currentPassword: string; password: string }) =>
    api.post<void>('/me/password', change),

  changeEmail: (api: Api, change: { email: string; currentPassword: string }) =>
    api.post<One<{ asked: boolean }>>('/me/email', change),
}
