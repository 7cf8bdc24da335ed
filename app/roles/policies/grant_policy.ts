import { narrowed } from '#app/api_tokens/queries/narrowed'
import type { Identity } from '#app/identity/contracts/identity'
import { can, isWithin, type Permissions } from '#app/identity/contracts/permission'
import { grantable } from '#app/identity/queries/permissions_of'
import type { RoleGrants } from '#app/roles/contracts/role'

/** What of these grants somebody who holds this lacks: the permission, or its reach. */
export const lacking = (holds: Permissions, grants: RoleGrants): string[] =>
  Object.entries(grants)
    .filter(([id, reach]) => {
      const own = holds.get(id)
      return !own || !isWithin(reach, own)
    })
    .map(([id]) => id)

/** What is granted anew, or further than before. */
export const widened = (before: RoleGrants, after: RoleGrants): RoleGrants =>
  Object.fromEntries(
    Object.entries(after).filter(([id, reach]) => {
      const old = before[id]
      return !old || !isWithin(reach, old)
    })
  )

/** Who hands on permissions: as a person, or by a token that carries some of theirs. */
export interface Granter {
  identity: Pick<Identity, 'memberships'>
  scopes: readonly string[] | null
}

/**
 * What of these grants somebody may not hand on in these tenants. A role works in every tenant where it is held, so one
 * has to hold there what one adds to it; a tenant to which one does not belong, or in which one may not do this at all,
 * refuses everything.
 */
export function refusedGrants(
  { identity: { memberships }, scopes }: Granter,
  permission: string,
  tenantIds: readonly string[],
  grants: RoleGrants
): string[] | 'everything' {
  const refused = new Set<string>()
  for (const tenantId of new Set(tenantIds)) {
    const member = memberships.find((one) => one.tenantId === tenantId)
    const holds = member && narrowed(grantable(member), scopes)
    if (!holds || !can({ permissions: holds }, permission)) return 'everything'
    for (const id of lacking(holds, grants)) refused.add(id)
  }
  return [...refused]
}
