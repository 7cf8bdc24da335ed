import type { HttpContext } from '@adonisjs/core/http'
import { narrowed } from '#app/api_tokens/queries/narrowed'
import { scopesOf } from '#app/identity/contracts/identity'
import { grantable } from '#app/identity/queries/permissions_of'
import { registry } from '#app/module_system/registry'

/**
 * Whether somebody reaches everybody's records of every kind there is, whatever module is on, and by what they ask with.
 * Teams and calendars open records to people: who sees less would give themselves, or a friend, what they lack.
 */
export function reachesEverybody(ctx: HttpContext): boolean {
  const member = ctx.identity?.memberships.find(({ tenantId }) => tenantId === ctx.access.tenantId)
  if (!member) return false
  const holds = narrowed(grantable(member), scopesOf(ctx))
  return [...registry.permissions.values()]
    .filter(({ reaches }) => reaches.includes('team'))
    .every(({ id }) => holds.get(id) === 'all')
}
