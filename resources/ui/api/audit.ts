import type { Api } from './client'
import type { One, Page } from './types'

export type AuditState = Readonly<Record<string, unknown>>

export type AuditEntry = {
  id: string
  /** null of what happened above tenants. */
  tenantId: string | null
  action: string
  subject: { type: string; id: string }
  actor: {
    kind: 'user' | 'token' | 'agent' | 'system'
    id: string | null
    name: string | null
    tokenId: string | null
  }
  address: string | null
  device: string | null
  requestId: string | null
  createdAt: string
}

export type AuditDetails = AuditEntry & { before: AuditState | null; after: AuditState | null }

/** Empty texts ask for nothing; `from` and `to` are days in the tenant's zone, both included. */
export type AuditFilter = {
  q: string
  action: string
  from: string
  to: string
  scope: '' | 'organization'
}

function queryOf({ q, action, from, to, scope }: AuditFilter) {
  return {
    q,
    'filter[action]': action,
    'filter[from]': from,
    'filter[to]': to && dayAfter(to),
    'filter[scope]': scope,
  }
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

export const auditApi = {
  list: (api: Api, filter: AuditFilter, cursor: string | null, signal?: AbortSignal) =>
    api.get<Page<AuditEntry>>('/admin/audit', { limit: 30, cursor, ...queryOf(filter) }, signal),

  find: (api: Api, id: string, signal?: AbortSignal) =>
    api.get<One<AuditDetails>>(`/admin/audit/${encodeURIComponent(id)}`, {}, signal),

  /** Where the browser gets the same entries as a file. */
  fileUrl(tenantId: string, filter: AuditFilter): string {
    const given = Object.entries(queryOf(filter)).filter(([, value]) => value !== '')
    return `/api/v1/admin/audit/export?${new URLSearchParams([['tenant', tenantId], ...given])}`
  },
}
