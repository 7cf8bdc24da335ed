import type { Access } from '#app/identity/contracts/identity'
import { forbidden } from '#app/shared/http/problem'

/**
 * A team widens what its members reach. Whoever does not reach everybody's records may only put people together whom they
 * work with already: else they would give themselves, or a friend, what they lack.
 */
export function mayForm({ permissions, userId, team }: Access, members: readonly { id: string }[]) {
  const reachesAll = [...permissions.values()].every((reach) => reach === 'all')
  const known = new Set([userId, ...team])
  if (!reachesAll && !members.every(({ id }) => known.has(id))) throw forbidden()
}
