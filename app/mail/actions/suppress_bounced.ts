import type { OpenMail } from '#app/mail/contracts/mail'
import { comparableAddress } from '#app/mail/mail_address'
import { clock } from '#app/shared/clock'
import { database, execute } from '#app/tenancy/database'

/** The mail's tenant writes no more to an address that its own server does not know. A newer bounce counts. */
export async function suppressBounced({ tenantId, toEmail }: OpenMail, detail: string | null) {
  await execute(
    database(),
    `insert into mail_suppressions (tenant_id, email, reason, detail, created_at)
     values (:tenantId, :email, 'bounce', :detail, :now)
     on conflict (tenant_id, email) do update set
       reason = 'bounce', detail = excluded.detail, created_at = excluded.created_at`,
    { tenantId, email: comparableAddress(toEmail), detail, now: clock.now().toJSDate() }
  )
}
