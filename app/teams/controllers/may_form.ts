import type { HttpContext } from '@adonisjs/core/http'
import { reachesEverybody } from '#app/roles/policies/reaches_everybody'
import { forbidden } from '#app/shared/http/problem'

/** A team widens what its members reach: others put only those together whom they work with already. */
export function mayForm(ctx: HttpContext, members: readonly { id: string }[]) {
  const { userId, team } = ctx.access
  const known = new Set([userId, ...team])
  if (!members.every(({ id }) => known.has(id)) && !reachesEverybody(ctx)) throw forbidden()
}
