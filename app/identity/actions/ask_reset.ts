import { auditAccount } from '#app/identity/audit_account'
import { appUrl } from '#config/app'
import { mailAccount } from '#app/identity/mail_account'
import { countTry } from '#app/identity/throttle/count_tries'
import { resetOf } from '#app/identity/throttle/counters'
import { makeLinkToken } from '#app/identity/link_token'
import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { accountLinks } from '#app/tenancy/system/account_links'
import { accounts } from '#app/tenancy/system/accounts'
import { systemTransaction } from '#app/tenancy/system/database'

/**
 * Sends a link that resets the password, if the address is somebody's who may sign in. Nothing tells the asker which it
 * was. Older links stay good for as long as they live: asking again cannot take the owner's link away, and while asking
 * is refused one of them still works.
 */
export async function askReset(email: string): Promise<void> {
  const wanted = email.trim().toLowerCase()
  const counted = await countTry([resetOf(wanted)])
  if (counted.kind === 'throttled') return
  const account = await accounts.byEmail(wanted)
  if (account?.status !== 'active') return
  const token = makeLinkToken()
  const now = clock.now()
  await systemTransaction(async (trx) => {
    await accountLinks.add(trx, {
      hash: hashToken(token),
      purpose: 'reset',
      userId: account.userId,
      email: account.email,
      now,
      expiresAt: now.plus({ minutes: LIMITS.time.resetLink }),
    })
    await auditAccount(account, { action: 'auth.reset_asked', actorId: null }, trx)
    const data = { link: `${appUrl}/reset/${token}`, minutes: LIMITS.time.resetLink }
    await mailAccount(account, { template: 'password_reset', data }, trx)
  })
}
