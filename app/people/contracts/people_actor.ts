import type { Permissions } from '#app/identity/contracts/permission'
import type { Role } from '#app/identity/contracts/role'

/** A tenant and what somebody holds in it when every module is on: what is off now may be on tomorrow. */
export interface Place {
  tenantId: string
  rights: Permissions
}

/** A tenant and the role that somebody is to have in it. */
export interface WantedPlace {
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
