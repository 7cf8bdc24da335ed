import { recordAudit } from '#app/audit/record_audit'
import type { OrganizationActor } from '#app/organizations/contracts/organization_actor'
import { systemTransaction } from '#app/tenancy/system/database'
import { organizationTenants, type TenantFacts } from '#app/tenancy/system/organization_tenants'

export type TenantChanges = Partial<TenantFacts> & { version: number }

export type TenantChange = { kind: 'changed' } | { kind: 'unknown' } | { kind: 'stale' }

/** Changes what is given of a tenant of the organization where the actor works. Its slug stays: addresses hold it. */
export function changeTenant(
  { organizationId, userId }: OrganizationActor,
  tenantId: string,
  { version, ...changes }: TenantChanges
): Promise<TenantChange> {
  return systemTransaction(async (trx): Promise<TenantChange> => {
    const tenant = await organizationTenants.find(trx, organizationId, userId, tenantId)
    if (!tenant) return { kind: 'unknown' }
    if (tenant.version !== version) return { kind: 'stale' }
    const { name, timeZone, currency, language } = tenant
    const before = { name, timeZone, currency, language }
    const after = { ...before, ...changes }
    await organizationTenants.change(trx, tenantId, after)
    const subject = { type: 'tenant', id: tenantId }
    await recordAudit({ action: 'tenant.changed', subject, before, after, tenantId }, trx)
    return { kind: 'changed' }
  })
}
