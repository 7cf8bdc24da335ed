import { MANAGE } from '#app/api_tokens/contracts/permissions'
import type { Identity } from '#app/identity/contracts/identity'
import { heldInOrganization } from '#app/identity/queries/held_in_organization'

export interface Manager {
  identity: Identity
  organizationId: string
  /** What the manager's own credential carries; null: all that they may. */
  scopes: readonly string[] | null
}

/** The tenants of the organization in which this person manages tokens, and what they may do in each. */
export const managedTenants = ({ identity: { memberships }, ...rest }: Manager) =>
  heldInOrganization({ memberships, ...rest }, MANAGE)
