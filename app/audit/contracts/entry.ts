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
