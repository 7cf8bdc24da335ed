import type { HttpContext } from '@adonisjs/core/http'
import { narrowed } from '#app/api_tokens/queries/narrowed'
import { scopesOf } from '#app/identity/contracts/identity'
import { grantable } from '#app/identity/queries/permissions_of'
import type { PeopleActor } from '#app/people/contracts/people_actor'

/**
 * Who asks, with all their tenants of the organization in which they ask. A token hands on no more than it carries,
 * whatever its owner may.
 */
export function peopleActorOf(ctx: HttpContext): PeopleActor {
  const { identity, access } = ctx
  const { userId, tenantId, organizationId } = access
  return {
    userId,
    name: identity?.name ?? '',
    tenantId,
    organizationId,
    places: (identity?.memberships ?? [])
      .filter((one) => one.organizationId === organizationId)
      .map((one) => ({ tenantId: one.tenantId, rights: narrowed(grantable(one), scopesOf(ctx)) })),
  }
}
