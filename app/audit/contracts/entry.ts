import type { Actor } from '#app/shared/contracts/actor'

/** A row of either trail, before it has an id. */
export interface NewAuditRow {
  action: string
  subjectType: string
  subjectId: string
  actorKind: Actor['kind']
  actorId: string | null
  tokenId: string | null
  /** JSON, or null where nothing is to be said. */
  before: string | null
  after: string | null
  ip: string | null
  device: string | null
  requestId: string | null
  now: Date
}

/** A row of either trail as it is read. */
export interface AuditRow {
  id: string
  /** null of what happened above tenants. */
  tenantId: string | null
  action: string
  subjectType: string
  subjectId: string
  actorKind: Actor['kind']
  actorId: string | null
  /** null also where the person is no member any more. */
  actorName: string | null
  tokenId: string | null
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
  ip: string | null
  device: string | null
  requestId: string | null
  createdAt: Date
  /** `createdAt` with all of its digits, for cursors. */
  key: string
}

export interface AuditFilters {
  actorId: string
  actorKind: Actor['kind']
  action: string
  subjectType: string
  subjectId: string
  /** Entries from this moment on. */
  from: Date
  /** Entries before this moment. */
  to: Date
}

export interface AuditPage {
  limit: number
  /** The last entry of the page before. */
  after: { at: string; id: string } | null
  filters: Partial<AuditFilters>
  /** A whole action, id of a subject or of a request, address, or a part of a person's name. */
  q: string | null
}

/** Whose entries are read: of these tenants, and where an organization is named also those above its tenants. */
export interface AuditReach {
  tenantIds: readonly string[]
  organizationId: string | null
}
