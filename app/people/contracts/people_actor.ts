import type { Role } from '#app/identity/contracts/role'

/** A tenant and the role that somebody has in it. */
export interface Place {
  tenantId: string
  role: Role
}

/** Who changes people: where they are now, and all their tenants of the same organization. */
export interface PeopleActor {
  userId: string
  name: string
  tenantId: string
  organizationId: string
  places: readonly Place[]
}

/** Why a change of a person is refused, besides what the request itself says. */
export type Refusal =
  | { kind: 'unknown' }
  | { kind: 'stale' }
  /** They hold, or would get, what the actor does not. */
  | { kind: 'beyond_rights' }
  | { kind: 'self' }
  | { kind: 'last_ceo' }
