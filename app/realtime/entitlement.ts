import { narrowed } from '#app/api_tokens/queries/narrowed'
import type { Access } from '#app/identity/contracts/identity'
import { permissionsOfMember } from '#app/identity/queries/permissions_of'
import { clock } from '#app/shared/clock'
import { streamRights, type HeldNow, type StreamRight } from '#app/tenancy/system/stream_rights'

const AT_ONCE = 1_000

/** What a stream stands on: who opened it, with which rights, and by which token or session. */
export interface Entitlement extends Pick<StreamRight, 'via' | 'proof'> {
  access: Access
  /** What the token carries; null: all that its owner may. */
  scopes: readonly string[] | null
}

/** Those that would not be opened in the same way now. */
export async function noLongerEntitled<T extends Entitlement>(streams: readonly T[]): Promise<T[]> {
  const gone: T[] = []
  for (let from = 0; from < streams.length; from += AT_ONCE) {
    const some = streams.slice(from, from + AT_ONCE)
    const held = await streamRights.memberships(some.map(rightOf), clock.now().toJSDate())
    const changed = await Promise.all(
      some.map(async ({ access, scopes }, index) => {
        const now = held[index]
        if (!now || !isSame(access.team, now.team)) return true
        return !(await samePermissions(access, now, scopes))
      })
    )
    gone.push(...some.filter((_, index) => changed[index]))
  }
  return gone
}

const rightOf = ({ access, via, proof }: Entitlement): StreamRight => ({
  via,
  proof,
  userId: access.userId,
  tenantId: access.tenantId,
})

/** A role that was changed, and a module that was switched, give or take permissions, or how far they go. */
async function samePermissions(
  { permissions }: Access,
  member: HeldNow,
  scopes: Entitlement['scopes']
): Promise<boolean> {
  const now = narrowed(await permissionsOfMember(member), scopes)
  return (
    now.size === permissions.size && [...permissions].every(([id, reach]) => now.get(id) === reach)
  )
}

const isSame = (before: readonly string[], now: readonly string[]) =>
  before.length === now.length && new Set(before).isSubsetOf(new Set(now))
