import type { Permissions } from '#app/identity/contracts/permission'
import type { MembershipRole } from '#app/identity/contracts/role'

/** A tenant and what somebody holds in it when every module is on: what is off now may be on tomorrow. */
export interface Place {
  tenantId: string
  rights: Permissions
}

/** A role as it is asked for. */
export interface WantedRole {
  role: MembershipRole
  /** The organization's own role, where the role is `custom`. */
  customRoleId?: string
}

/** A tenant and the role that somebody is to have in it. */
export interface WantedPlace extends WantedRole {
  tenantId: string
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
