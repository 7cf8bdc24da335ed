import { recordAudit } from '#app/audit/record_audit'
import { comparableAddress } from '#app/mail/mail_address'
import { clock } from '#app/shared/clock'
import { selectOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

interface Suppression {
  email: string
  /** Why, in words; for people. */
  note: string | null
  reason: 'complaint' | 'manual'
  actorId: string
}

/** The current tenant writes no more to an address. False when it did not anyway. */
export function suppress({ email, note, reason, actorId }: Suppression): Promise<boolean> {
  return transaction(async (trx) => {
    const row = await selectOne<{ id: string }>(
      trx,
      `insert into mail_suppressions (tenant_id, email, reason, detail, created_at)
       values (:tenantId, :email, :reason, :note, :now)
       on conflict (tenant_id, email) do nothing returning id`,
      {
        tenantId: currentTenantId(),
        email: comparableAddress(email),
        reason,
        note,
        now: clock.now().toJSDate(),
      }
    )
    if (!row) return false
    await recordAudit(
      {
        action: 'mail.suppression_added',
        subject: { type: 'mail_suppression', id: row.id },
        after: { email, reason, note },
        actorId,
      },
      trx
    )
    return true
  })
}
