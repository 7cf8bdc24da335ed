import type { Membership } from '#app/identity/contracts/identity'
import { isWithin, type Permissions } from '#app/identity/contracts/permission'
import type { Role } from '#app/identity/contracts/role'
import { grantable } from '#app/identity/queries/permissions_of'
import type { PeopleActor, Place } from '#app/people/contracts/people_actor'

/** What a built-in role holds when every module is on. */
export const rightsOf = (role: Role): Permissions => grantable({ role, customRole: null })

/** Whether who holds the first may hand on the second: nobody grants what they lack. */
export const covers = (held: Permissions, wanted: Permissions): boolean =>
  [...wanted].every(([id, reach]) => {
    const limit = held.get(id)
    return limit !== undefined && isWithin(reach, limit)
  })

/** Where the actor holds the permission over everybody. */
export const placesWith = ({ places }: PeopleActor, permission: string): Place[] =>
  places.filter(({ rights }) => rights.get(permission) === 'all')

/** Whether what the actor holds in a tenant covers all of this. */
export function coversIn(
  { places }: PeopleActor,
  tenantId: string,
  wanted: readonly Permissions[]
): boolean {
  const place = places.find((one) => one.tenantId === tenantId)
  return place !== undefined && wanted.every((rights) => covers(place.rights, rights))
}

type HeldRole = Pick<Membership, 'role' | 'customRole'>

export const isSameRole = (one: HeldRole, other: HeldRole): boolean =>
  one.role === other.role && one.customRole?.id === other.customRole?.id

/** As the trail shows it: the word of a built-in role, or the name that the organization gave. */
export const nameOf = ({ role, customRole }: HeldRole): string => customRole?.name ?? role
