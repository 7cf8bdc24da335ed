import type { NewAuditRow } from '#app/audit/contracts/entry'
import { executeOne, type Client } from '#app/tenancy/database'
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
}
