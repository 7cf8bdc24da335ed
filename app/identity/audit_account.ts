import { recordAudit, type AuditEntry } from '#app/audit/record_audit'
import type { Transaction } from '#app/tenancy/database'

interface Audited {
  userId: string
  tenantIds: readonly string[]
}

/**
 * Writes down what happened to an account, in the trail of each tenant that its user works in, or in the platform's when
 * there is none. `trx` is of the system role.
 */
export async function auditAccount(
  { userId, tenantIds }: Audited,
  entry: Omit<AuditEntry, 'subject' | 'tenantId'>,
  trx?: Transaction
) {
  const subject = { type: 'user', id: userId }
  for (const tenantId of tenantIds.length > 0 ? tenantIds : [null]) {
    await recordAudit({ ...entry, subject, tenantId }, trx)
  }
}
