import type { AuditPage, AuditRow, NewAuditRow } from '#app/audit/contracts/entry'
import { auditStatement, entryStatement, PLATFORM_TRAIL } from '#app/audit/queries/audit_statement'
import { executeOne, select, selectOne, type Client } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

/** What happened above tenants: sign-ins, the platform's own. Nobody changes it, the system role neither. */
export const platformAudit = {
  /** `client` is a transaction of the system role. */
  async add(row: NewAuditRow & { organizationId: string | null }, client?: Client) {
    await executeOne(
      client ?? systemDatabase(),
      `insert into platform_audit_entries (organization_id, actor_kind, actor_id, token_id, action, subject_type,
         subject_id, before, after, ip, device, request_id, created_at)
       values (:organizationId, :actorKind, :actorId, :tokenId, :action, :subjectType,
         :subjectId, :before, :after, :ip, :device, :requestId, :now)`,
      { ...row }
    )
  },

  /** Of one organization, the newest first and one more than asked for. */
  list(organizationId: string, page: AuditPage, people: readonly string[]): Promise<AuditRow[]> {
    const question = { owners: [organizationId], page, people }
    const { sql, bindings } = auditStatement(PLATFORM_TRAIL, question)
    return select<AuditRow>(systemDatabase(), sql, bindings)
  },

  find(organizationId: string, id: string): Promise<AuditRow | null> {
    const owners = [organizationId]
    return selectOne<AuditRow>(systemDatabase(), entryStatement(PLATFORM_TRAIL), { owners, id })
  },
}
