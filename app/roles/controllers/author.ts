import type { HttpContext } from '@adonisjs/core/http'
import { scopesOf } from '#app/identity/contracts/identity'
import { signedInAs } from '#app/identity/controllers/signed_in_as'

/** Who changes roles, with all their memberships: a role works in every tenant where it is held. */
export function authorOf(ctx: HttpContext) {
  const { organizationId, tenantId } = ctx.access
  return { identity: signedInAs(ctx), organizationId, tenantId, scopes: scopesOf(ctx) }
}
