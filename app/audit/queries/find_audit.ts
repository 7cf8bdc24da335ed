import type { AuditReach, AuditRow } from '#app/audit/contracts/entry'
import { entryStatement, TENANT_TRAIL } from '#app/audit/queries/audit_statement'
import { database, selectOne } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { platformAudit } from '#app/tenancy/system/platform_audit'

/** One entry, or null where it is unknown or out of reach. */
export async function findAudit(reach: AuditReach, id: string): Promise<AuditRow | null> {
  const { tenantIds: owners, organizationId } = reach
  const row = await tenancy.runOrganization(owners, () =>
    selectOne<AuditRow>(database(), entryStatement(TENANT_TRAIL), { owners, id })
  )
  if (row || organizationId === null) return row
  return platformAudit.find(organizationId, id)
}
