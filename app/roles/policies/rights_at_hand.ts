import type { HttpContext } from '@adonisjs/core/http'
import { narrowed } from '#app/api_tokens/queries/narrowed'
import { scopesOf } from '#app/identity/contracts/identity'
import type { Permissions } from '#app/identity/contracts/permission'
import { grantable } from '#app/identity/queries/permissions_of'

/** What the asker holds in this tenant when every module is on, as far as their credential carries it. */
export function rightsAtHand(ctx: HttpContext): Permissions {
  const member = ctx.identity?.memberships.find(({ tenantId }) => tenantId === ctx.access.tenantId)
  return member ? narrowed(grantable(member), scopesOf(ctx)) : new Map()
}
