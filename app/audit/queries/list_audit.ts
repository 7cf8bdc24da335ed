import type { AuditPage, AuditReach, AuditRow } from '#app/audit/contracts/entry'
import { auditStatement, TENANT_TRAIL } from '#app/audit/queries/audit_statement'
import { peopleNamed } from '#app/audit/queries/people_named'
import { database, select } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { platformAudit } from '#app/tenancy/system/platform_audit'

/** Entries within reach, the newest first, one more than asked for. */
export async function listAudit(reach: AuditReach, page: AuditPage): Promise<AuditRow[]> {
  const { tenantIds: owners, organizationId } = reach
  return tenancy.runOrganization(owners, async () => {
    const people = page.q === null ? [] : await peopleNamed(page.q, owners)
    const { sql, bindings } = auditStatement(TENANT_TRAIL, { owners, page, people })
    const rows = await select<AuditRow>(database(), sql, bindings)
    if (organizationId === null) return rows
    const above = await platformAudit.list(organizationId, page, people)
    return [...rows, ...above].sort(newestFirst).slice(0, page.limit + 1)
  })
}

/** Keys have a fixed length, so that texts compare as the times they are. */
const newestFirst = (a: AuditRow, b: AuditRow) =>
  a.key === b.key ? (a.id < b.id ? 1 : -1) : a.key < b.key ? 1 : -1
