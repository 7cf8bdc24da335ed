import { narrowed } from '#app/api_tokens/queries/narrowed'
import type { Membership } from '#app/identity/contracts/identity'
import { can, type Permissions } from '#app/identity/contracts/permission'
import { permissionsOfMember } from '#app/identity/queries/permissions_of'

interface Holder {
  memberships: readonly Membership[]
  organizationId: string | undefined
  /** What the credential carries; null: all that its owner may. */
  scopes: readonly string[] | null
}

/** The tenants of an organization in which somebody holds the permission, and all that they hold there. */
export async function heldInOrganization(
  { memberships, organizationId, scopes }: Holder,
  permission: string
): Promise<ReadonlyMap<string, Permissions>> {
  const members = memberships.filter((one) => one.organizationId === organizationId)
  const held = await Promise.all(
    members.map(async (member) => {
      const permissions = narrowed(await permissionsOfMember(member), scopes)
      return [member.tenantId, permissions] as const
    })
  )
  return new Map(held.filter(([, permissions]) => can({ permissions }, permission)))
}
