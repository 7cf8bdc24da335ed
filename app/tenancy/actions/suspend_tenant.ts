import { recordAudit } from '#app/audit/record_audit'
import { clock } from '#app/shared/clock'
import { tenantSuspension } from '#app/tenancy/system/tenant_suspension'

/** Closes a tenant to everybody, or opens it again. False where no tenant has this slug. */
export async function suspendTenant(slug: string, suspended: boolean): Promise<boolean> {
  const tenantId = await tenantSuspension.set(slug, suspended ? clock.now().toJSDate() : null)
  if (!tenantId) return false
  const action = suspended ? 'tenant.suspended' : 'tenant.resumed'
  await recordAudit({ action, subject: { type: 'tenant', id: tenantId }, tenantId })
  return true
}
