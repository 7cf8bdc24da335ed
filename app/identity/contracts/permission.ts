import type { Grantee } from '#app/identity/contracts/role'

/** How far a permission goes, from narrow to wide: one's own records, those of one's teams, all of the tenant. */
export const REACHES = ['own', 'team', 'all'] as const

export type Reach = (typeof REACHES)[number]

/** Super admins hold what is granted to them over the whole instance, and nothing in a tenant. */
export type Grants = Readonly<Partial<Record<Grantee | 'super_admin', Reach>>>

/**
 * What a domain of the kernel lets people do. `id` is `area.action`; its label stands in the texts under
 * `permissions.<id>`, that of its area under `permissions.areas.<area>`.
 */
export interface PermissionDeclaration {
  id: string
  /** The built-in roles that hold it; whom it does not name does not. */
  grantedTo: Grants
  /** The reaches that mean something here; without it `all`, or all three where a role has a narrower one. */
  reaches?: readonly Reach[]
}

/** What somebody holds in a tenant: permissions and how far each goes. */
export type Permissions = ReadonlyMap<string, Reach>

export interface Holder {
  permissions: Permissions
}

/** Who acts, and with whom they work: the users of all teams they belong to, themselves included. */
export interface Actor extends Holder {
  userId: string
  team: readonly string[]
}

/** The one question for routes, policies, tools, streams and pages. */
export const can = ({ permissions }: Holder, permission: string): boolean =>
  permissions.has(permission)

/** How far the permission goes for its holder; null where it is not held. */
export const reachOf = ({ permissions }: Holder, permission: string): Reach | null =>
  permissions.get(permission) ?? null

/** The users whose records the actor reaches with the permission; null means everybody's, an empty list nobody's. */
export function peopleWithin(actor: Actor, permission: string): readonly string[] | null {
  switch (reachOf(actor, permission)) {
    case 'all':
      return null
    case 'team':
      return [...new Set([actor.userId, ...actor.team])]
    case 'own':
      return [actor.userId]
    case null:
      return []
  }
}

/** Whether a record of this user's, or of nobody's, is within the actor's reach. Records of nobody are within every reach. */
export function reaches(actor: Actor, permission: string, ownerId: string | null): boolean {
  const people = peopleWithin(actor, permission)
  return people === null || (people.length > 0 && (ownerId === null || people.includes(ownerId)))
}

/** A part of a statement that keeps what is within somebody's reach. */
export interface ReachCondition {
  where: string
  bindings: { reachPeople?: string[] }
}

/** The same as `reaches` for the rows of a list; `column` holds the user whose record it is. */
export function reachCondition(actor: Actor, permission: string, column: string): ReachCondition {
  const people = peopleWithin(actor, permission)
  if (people === null) return { where: 'true', bindings: {} }
  if (people.length === 0) return { where: 'false', bindings: {} }
  return {
    where: `(${column} is null or ${column} = any(:reachPeople::uuid[]))`,
    bindings: { reachPeople: [...people] },
  }
}

/** Whether the first reach lies within the second. */
export const isWithin = (reach: Reach, limit: Reach): boolean =>
  REACHES.indexOf(reach) <= REACHES.indexOf(limit)

/** Who administers a tenant, for permissions that are nobody else's. */
export const ADMINISTRATION: Grants = { ceo: 'all', admin: 'all' }
