import type { OpenMail } from '#app/mail/contracts/mail'
import type { MailTemplate } from '#app/mail/contracts/template'
import { comparableAddress } from '#app/mail/mail_address'
import { clock } from '#app/shared/clock'
import { database, selectOne } from '#app/tenancy/database'

/** For so long after an address was unknown even an essential mail is not tried; then it may exist again. */
const BOUNCE_DAYS = 7

export const SUPPRESSION_REASONS = ['bounce', 'complaint', 'manual'] as const
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

/**
 * Why the mail's tenant does not write to this address, or null. Essential mails go to who complained or was put on the
 * list by hand, and to an address that was unknown more than a week ago. Mails without a tenant have no list.
 */
export async function suppressionOf(
  { tenantId, toEmail }: OpenMail,
  { essential = false }: MailTemplate
): Promise<SuppressionReason | null> {
  if (!tenantId) return null
  const row = await selectOne<{ reason: SuppressionReason; createdAt: Date }>(
    database(),
    `select reason, created_at as "createdAt" from mail_suppressions
     where tenant_id = :tenantId and email = :email`,
    { tenantId, email: comparableAddress(toEmail) }
  )
  if (!row) return null
  if (!essential) return row.reason
  const recently = clock.now().minus({ days: BOUNCE_DAYS }).toJSDate()
  return row.reason === 'bounce' && row.createdAt > recently ? 'bounce' : null
}
