import { recordAudit } from '#app/audit/record_audit'
import { isPassword } from '#app/identity/passwords/password_hash'
import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { accounts } from '#app/tenancy/system/accounts'
import { systemTransaction } from '#app/tenancy/system/database'
import { registrations } from '#app/tenancy/system/registrations'

export type Confirmation =
  | { kind: 'confirmed'; tenantName: string }
  | { kind: 'dead_link'; state: 'unknown' | 'used' | 'expired' }
  | { kind: 'wrong_password' }

/**
 * Proves that the address is the one of who registered: by the link that was sent there, and by the password that was
 * chosen, so that nobody confirms what somebody else has asked in their name.
 */
export async function confirmRegistration(token: string, password: string): Promise<Confirmation> {
  const now = clock.now().toJSDate()
  const found = await registrations.behind(hashToken(token), now)
  if (found?.link !== 'valid') return { kind: 'dead_link', state: found?.link ?? 'unknown' }
  const { id, tenantId, tenantName, email, passwordHash, userId } = found
  if (!(await isPassword(passwordHash, password))) return { kind: 'wrong_password' }
  return systemTransaction(async (trx): Promise<Confirmation> => {
    if (!(await registrations.confirm(trx, id, now))) return { kind: 'dead_link', state: 'used' }
    await accounts.verifyEmail(trx, userId, now)
    const subject = { type: 'registration', id }
    await recordAudit(
      { action: 'people.address_confirmed', subject, after: { email }, tenantId, actorId: userId },
      trx
    )
    return { kind: 'confirmed', tenantName }
  })
}
