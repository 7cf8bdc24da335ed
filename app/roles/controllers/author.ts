import type { HttpContext } from '@adonisjs/core/http'
import { Problem } from '#app/shared/http/problem'

/** Who changes roles, with all their memberships: a role works in every tenant where it is held. */
export function authorOf({ identity, access: { organizationId, tenantId } }: HttpContext) {
  if (!identity) throw new Problem(401, 'E_UNAUTHENTICATED')
  return { identity, organizationId, tenantId }
}
