import { randomUUID } from 'node:crypto'
import { makeLinkToken } from '#app/identity/link_token'
import { hashToken } from '#app/identity/token'
import { sendMail } from '#app/mail/send_mail'
import { clock } from '#app/shared/clock'
import type { Locale } from '#app/shared/contracts/locale'
import { LIMITS } from '#app/shared/limits'
import { executeOne, selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { appUrl } from '#config/app'

interface Sent {
  id: string
  email: string
  locale: Locale
  inviter: string
}

/** Gives an invitation a new link, with which the one before it dies, and sends it. */
export async function sendInvitation(trx: Transaction, { id, email, locale, inviter }: Sent) {
  const tenantId = currentTenantId()
  const token = makeLinkToken()
  const now = clock.now()
  const days = LIMITS.time.invitation
  await executeOne(
    trx,
    `update invitations set link_hash = :hash, sent_at = :now, expires_at = :expiresAt
     where tenant_id = :tenantId and id = :id`,
    {
      tenantId,
      id,
      hash: hashToken(token),
      now: now.toJSDate(),
      expiresAt: now.plus({ days }).toJSDate(),
    }
  )
  const place = await selectOne<{ location: string; organization: string }>(
    trx,
    `select tenants.name as location, organizations.name as organization
     from tenants join organizations on organizations.id = tenants.organization_id where tenants.id = ?`,
    [tenantId]
  )
  if (!place) throw new Error('The tenant of an invitation is gone')
  await sendMail(
    {
      template: 'person_invited',
      to: { email },
      locale,
      tenantId,
      data: { ...place, inviter, link: `${appUrl}/invite/${token}`, days },
      dedupeKey: `person_invited:${randomUUID()}`,
    },
    trx
  )
}
