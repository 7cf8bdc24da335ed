import type { HttpContext } from '@adonisjs/core/http'
import type { PeopleActor } from '#app/people/contracts/people_actor'

/** Who asks, with all their tenants of the organization in which they ask. */
export function peopleActorOf({ identity, access }: HttpContext): PeopleActor {
  const { userId, tenantId, organizationId } = access
  return {
    userId,
    name: identity?.name ?? '',
    tenantId,
    organizationId,
    places: (identity?.memberships ?? [])
      .filter((one) => one.organizationId === organizationId)
      .map(({ tenantId: id, role }) => ({ tenantId: id, role })),
  }
}
