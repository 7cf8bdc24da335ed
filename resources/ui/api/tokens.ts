import type { Api } from './client'
import type { One, Page } from './types'

export type Token = {
  id: string
  name: string
  scopes: string[]
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  /** Of service tokens. */
  role?: string
}

export type NewToken = Token & { token: string }

export type TokenInput = {
  name: string
  scopes: string[]
  expiresInDays: number
  role?: string
}

/** Whose tokens: one's own, or those of the tenant that belong to nobody. */
export type TokenKind = 'personal' | 'service'

export type AdminToken = { exists: boolean; rotatedAt: string | null }

const paths: Record<TokenKind, string> = {
  personal: '/me/tokens',
  service: '/admin/service-tokens',
}

export const tokensApi = {
  list: (api: Api, kind: TokenKind, cursor: string | null, signal?: AbortSignal) =>
    api.get<Page<Token>>(paths[kind], { limit: 50, cursor }, signal),

  create: (api: Api, kind: TokenKind, input: TokenInput) =>
    api.post<One<NewToken>>(paths[kind], input),

  revoke: (api: Api, kind: TokenKind, id: string) =>
    api.delete<void>(`${paths[kind]}/${encodeURIComponent(id)}`),

  adminToken: (api: Api, signal?: AbortSignal) =>
    api.get<One<AdminToken>>('/admin/admin-token', undefined, signal),

  rotateAdminToken: (api: Api) =>
    api.post<One<{ adminToken: string; rotatedAt: string }>>('/admin/admin-token/rotate'),
}
