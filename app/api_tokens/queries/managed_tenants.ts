import { MANAGE } from '#app/api_tokens/contracts/permissions'
import { narrowed } from '#app/api_tokens/queries/narrowed'
import type { Identity } from '#app/identity/contracts/identity'
import { grantable } from '#app/identity/queries/permissions_of'

export interface Manager {
  identity: Identity
  organizationId: string
  /** What the manager's own credential carries; null: all that they may. */
  scopes: readonly string[] | null
}

/**
 * The tenants of the organization in which this person manages tokens, and what they hold in each when every module is on:
 * a token outlives that one is off.
 */
export function managedTenants({ identity, organizationId, scopes }: Manager) {
  const own = identity.memberships.filter((one) => one.organizationId === organizationId)
  const each = own.map((member) => [member.tenantId, narrowed(grantable(member), scopes)] as const)
  return new Map(each.filter(([, permissions]) => permissions.has(MANAGE)))
}
