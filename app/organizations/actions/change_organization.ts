import { recordAudit } from '#app/audit/record_audit'
import type { OrganizationActor } from '#app/organizations/contracts/organization_actor'
import { systemTransaction } from '#app/tenancy/system/database'
import { organizations } from '#app/tenancy/system/organizations'

export interface OrganizationChanges {
  name?: string
  publicRegistration?: boolean
  version: number
}

/** Changes what is given; 'stale' when somebody else did meanwhile. */
export function changeOrganization(
  { organizationId, tenantId }: OrganizationActor,
  { version, ...changes }: OrganizationChanges
): Promise<'changed' | 'stale'> {
  return systemTransaction(async (trx) => {
    const organization = await organizations.lock(trx, organizationId)
    if (organization?.version !== version) return 'stale'
    const { id, name, publicRegistration } = organization
    const before = { name, publicRegistration }
    const after = { ...before, ...changes }
    await organizations.change(trx, { id, ...after })
    const subject = { type: 'organization', id }
    await recordAudit({ action: 'organization.changed', subject, before, after, tenantId }, trx)
    return 'changed'
  })
}
