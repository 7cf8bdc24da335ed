import { isWithin, type Permissions } from '#app/identity/contracts/permission'
import type { Role } from '#app/identity/contracts/role'
import type { PeopleActor, Place } from '#app/people/contracts/people_actor'
import { registry } from '#app/module_system/registry'

/** What a role holds when every module is on: what is off now may be on tomorrow. */
export function rightsOf(role: Role): Permissions {
  return new Map(
    [...registry.permissions.values()].flatMap(({ id, grantedTo }) => {
      const reach = grantedTo[role]
      return reach ? [[id, reach] as const] : []
    })
  )
}

/** Whether who has the first role may hand on the second one: nobody grants what they lack. */
export function mayGrant(own: Role, wanted: Role): boolean {
  const held = rightsOf(own)
  return [...rightsOf(wanted)].every(([id, reach]) => {
    const limit = held.get(id)
    return limit !== undefined && isWithin(reach, limit)
  })
}

/** Where the actor holds the permission over everybody. */
export const placesWith = ({ places }: PeopleActor, permission: string): Place[] =>
  places.filter(({ role }) => rightsOf(role).get(permission) === 'all')

/** The actor's role in a tenant; undefined where they have none. */
export const roleIn = ({ places }: PeopleActor, tenantId: string): Role | undefined =>
  places.find((place) => place.tenantId === tenantId)?.role

/** Whether the actor's role in a tenant covers all of these. */
export function coversIn(actor: PeopleActor, tenantId: string, roles: readonly Role[]): boolean {
  const own = roleIn(actor, tenantId)
  return own !== undefined && roles.every((role) => mayGrant(own, role))
}
