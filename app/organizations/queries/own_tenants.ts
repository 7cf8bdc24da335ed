import { grantable } from '#app/identity/queries/permissions_of'
import type { OrganizationActor } from '#app/organizations/contracts/organization_actor'
import { organizationTenants } from '#app/tenancy/system/organization_tenants'

/** Tenants of the organization where the asker's role holds the permission, closed ones too. */
export async function ownTenants(
  { organizationId, userId }: Omit<OrganizationActor, 'tenantId'>,
  permission: string
) {
  const rows = await organizationTenants.of(organizationId, userId)
  return rows.filter((row) => grantable(row).get(permission) === 'all')
}
