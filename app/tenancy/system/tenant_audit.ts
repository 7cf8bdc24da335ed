import type { NewAuditRow } from '#app/audit/contracts/entry'
import { insertAudit } from '#app/audit/insert_audit'
import type { Client } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

/** What happened in several tenants at once: to a user who works in them, to a token that opens them. */
export const tenantAudit = {
  /** `client` is a transaction of the system role. */
  add: (tenantIds: readonly string[], row: NewAuditRow, client?: Client) =>
    insertAudit(client ?? systemDatabase(), tenantIds, row),
}
