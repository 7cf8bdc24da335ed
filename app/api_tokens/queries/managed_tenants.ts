import { MANAGE } from '#app/api_tokens/contracts/permissions'
import { narrowed } from '#app/api_tokens/queries/narrowed'
import type { Identity } from '#app/identity/contracts/identity'
import { permissionsOfMember } from '#app/identity/queries/permissions_of'

export interface Manager {
  identity: Identity
  organizationId: string
  /** What the manager's own credential carries; null: all that they may. */
  scopes: readonly string[] | null
}

/** The tenants of the organization in which this person manages tokens, and what they may do in each. */
export async function managedTenants({ identity, organizationId, scopes }: Manager) {
  const own = identity.memberships.filter((one) => one.organizationId === organizationId)
  const each = await Promise.all(
    own.map(async (member) => {
      return [member.tenantId, narrowed(await permissionsOfMember(member), scopes)] as const
    })
  )
  return new Map(each.filter(([, permissions]) => permissions.has(MANAGE)))
}
