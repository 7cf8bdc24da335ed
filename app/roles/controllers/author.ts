import type { HttpContext } from '@adonisjs/core/http'
import { scopesOf } from '#app/identity/contracts/identity'
import { Problem } from '#app/shared/http/problem'

/** Who changes roles, with all their memberships: a role works in every tenant where it is held. */
export function authorOf(ctx: HttpContext) {
  const { identity, access } = ctx
  const { organizationId, tenantId } = access
  if (!identity) throw new Problem(401, 'E_UNAUTHENTICATED')
  return { identity, organizationId, tenantId, scopes: scopesOf(ctx) }
}
