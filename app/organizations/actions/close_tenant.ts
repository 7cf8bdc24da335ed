import { recordAudit } from '#app/audit/record_audit'
import type { OrganizationActor } from '#app/organizations/contracts/organization_actor'
import { clock } from '#app/shared/clock'
import { systemTransaction } from '#app/tenancy/system/database'
import { ceos } from '#app/tenancy/system/ceos'
import { organizationTenants } from '#app/tenancy/system/organization_tenants'

export type ClosingResult =
  | { kind: 'done' }
  | { kind: 'unknown' }
  /** It is so already, or the operator has closed it, which an organization cannot undo. */
  | { kind: 'wrong_state' }
  | { kind: 'current' }
  /** No CEO of the organization could enter anywhere any more. */
  | { kind: 'last_ceo' }

/** Closes a tenant of the organization to everybody, or opens it again. Not the one in which the actor stands. */
export function closeTenant(
  { organizationId, userId, tenantId: current }: OrganizationActor,
  tenantId: string,
  closed: boolean
): Promise<ClosingResult> {
  return systemTransaction(async (trx): Promise<ClosingResult> => {
    const tenant = await organizationTenants.find(trx, organizationId, userId, tenantId)
    if (!tenant) return { kind: 'unknown' }
    if (tenantId === current) return { kind: 'current' }
    const fits = closed ? tenant.suspendedAt === null : tenant.suspendedBy === 'organization'
    if (!fits) return { kind: 'wrong_state' }
    if (closed && !(await ceos.remain(trx, { organizationId, tenantId }))) {
      return { kind: 'last_ceo' }
    }
    const since = closed ? clock.now().toJSDate() : null
    await organizationTenants.setSuspended(trx, tenantId, since)
    const action = closed ? 'tenant.suspended' : 'tenant.resumed'
    await recordAudit({ action, subject: { type: 'tenant', id: tenantId }, tenantId }, trx)
    return { kind: 'done' }
  })
}
