import { recordAudit, recordAuditIn, type AuditEntry } from '#app/audit/record_audit'
import type { Transaction } from '#app/tenancy/database'

interface Audited {
  userId: string
  tenantIds: readonly string[]
}

/**
 * Writes down what happened to an account, in the trail of each tenant that its user works in, or in the platform's when
 * there is none. `trx` is of the system role.
 */
export function auditAccount(
  { userId, tenantIds }: Audited,
  entry: Omit<AuditEntry, 'subject' | 'tenantId' | 'organizationId'>,
  trx?: Transaction
): Promise<void> {
  const subject = { type: 'user', id: userId }
  if (tenantIds.length > 0) return recordAuditIn(tenantIds, { ...entry, subject }, trx)
  return recordAudit({ ...entry, subject, tenantId: null }, trx)
}
