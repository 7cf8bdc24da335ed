import type { HttpContext } from '@adonisjs/core/http'
import { registry } from '#app/module_system/registry'
import { rightsAtHand } from '#app/roles/policies/rights_at_hand'

/**
 * Whether somebody reaches everybody's records of every kind there is. Teams and calendars open records to people: who
 * sees less would give themselves, or a friend, what they lack.
 */
export function reachesEverybody(ctx: HttpContext): boolean {
  const rights = rightsAtHand(ctx)
  return [...registry.permissions.values()]
    .filter(({ reaches }) => reaches.includes('team'))
    .every(({ id }) => rights.get(id) === 'all')
}
