import { auditAccount } from '#app/identity/audit_account'
import { mailAccount } from '#app/identity/mail_account'
import { judgePassword, type PasswordFault } from '#app/identity/passwords/judge_password'
import { hashPassword } from '#app/identity/passwords/password_hash'
import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { accountLinks, type AccountLink } from '#app/tenancy/system/account_links'
import { accounts } from '#app/tenancy/system/accounts'
import { systemTransaction } from '#app/tenancy/system/database'

export type DeadLink = 'unknown' | 'used' | 'expired' | 'superseded'

export type ResetResult =
  | { kind: 'reset'; userId: string; accessEpoch: number }
  | { kind: 'dead_link'; state: DeadLink }
  | { kind: 'refused'; fault: PasswordFault }

/**
 * Sets a new password by a link. All sessions, all tokens and the other links end. It signs nobody in: the new password
 * does, and whatever is asked for besides it.
 */
export async function resetPassword(token: string, password: string): Promise<ResetResult> {
  const hash = hashToken(token)
  const link = await accountLinks.find(hash, 'reset', clock.now())
  if (link?.state !== 'valid') return { kind: 'dead_link', state: stateOf(link) }
  const account = await accounts.byId(link.userId)
  if (account?.status !== 'active') return { kind: 'dead_link', state: 'superseded' }
  const fault = await judgePassword(password, account)
  if (fault) return { kind: 'refused', fault }
  const passwordHash = await hashPassword(password)
  const now = clock.now()
  return systemTransaction(async (trx): Promise<ResetResult> => {
    const { userId } = account
    const taken = await accountLinks.use(trx, hash, 'reset', now)
    if (taken?.state !== 'valid') return { kind: 'dead_link', state: stateOf(taken) }
    const accessEpoch = await accounts.endAccess(trx, userId)
    await accounts.setPassword(trx, userId, passwordHash, now.toJSDate())
    if (link.email === account.email) await accounts.verifyEmail(trx, userId, now.toJSDate())
    await auditAccount(account, { action: 'auth.password_reset', actorId: userId }, trx)
    await mailAccount(account, { template: 'password_changed', data: {} }, trx)
    return { kind: 'reset', userId, accessEpoch }
  })
}

function stateOf(link: AccountLink | null): DeadLink {
  if (!link) return 'unknown'
  return link.state === 'valid' ? 'used' : link.state
}
