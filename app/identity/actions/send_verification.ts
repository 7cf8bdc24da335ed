import { appUrl } from '#config/app'
import { mailAccount } from '#app/identity/mail_account'
import { makeLinkToken } from '#app/identity/link_token'
import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import type { Transaction } from '#app/tenancy/database'
import { accountLinks } from '#app/tenancy/system/account_links'
import type { Account } from '#app/identity/contracts/account'

/**
 * Sends the link by which a user confirms an address, their own or a new one. Earlier links of this kind stop working.
 * Without `mail` nobody gets to know the link. `trx` is of the system role.
 */
export async function sendVerification(
  account: Account,
  email: string,
  trx: Transaction,
  { mail = true } = {}
) {
  const token = makeLinkToken()
  const now = clock.now()
  await accountLinks.supersede(trx, account.userId, 'verify', now)
  await accountLinks.add(trx, {
    hash: hashToken(token),
    purpose: 'verify',
    userId: account.userId,
    email,
    now,
    expiresAt: now.plus({ hours: LIMITS.time.verifyLink }),
  })
  if (!mail) return
  const data = { link: `${appUrl}/verify/${token}`, hours: LIMITS.time.verifyLink }
  await mailAccount({ ...account, email }, { template: 'email_verification', data }, trx)
}
