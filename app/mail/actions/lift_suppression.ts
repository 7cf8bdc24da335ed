import { recordAudit } from '#app/audit/record_audit'
import { selectOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** The current tenant may write to an address again. False when the entry is unknown. */
export function liftSuppression(id: string, actorId: string): Promise<boolean> {
  return transaction(async (trx) => {
    const row = await selectOne<{ email: string; reason: string }>(
      trx,
      `delete from mail_suppressions where tenant_id = :tenantId and id = :id returning email, reason`,
      { tenantId: currentTenantId(), id }
    )
    if (!row) return false
    const subject = { type: 'mail_suppression', id }
    await recordAudit(
      { action: 'mail.suppression_lifted', subject, before: { ...row }, actorId },
      trx
    )
    return true
  })
}
