import { clock } from '#app/shared/clock'
import { executeOne, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { tenantSuspension } from '#app/tenancy/system/tenant_suspension'

/** Closes a tenant to everybody, or opens it again. False where no tenant has this slug. */
export async function suspendTenant(slug: string, suspended: boolean): Promise<boolean> {
  const tenantId = await tenantSuspension.set(slug, suspended ? clock.now().toJSDate() : null)
  if (!tenantId) return false
  await tenancy.run(tenantId, () =>
    transaction((trx) =>
      executeOne(
        trx,
        `insert into audit_entries (tenant_id, action, subject_type, subject_id, created_at)
         values (:tenantId, :action, 'tenant', :tenantId, :now)`,
        {
          tenantId,
          action: suspended ? 'tenant.suspended' : 'tenant.resumed',
          now: clock.now().toJSDate(),
        }
      )
    )
  )
  return true
}
