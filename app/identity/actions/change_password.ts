import { auditAccount } from '#app/identity/audit_account'
import { confirmPassword, type Unconfirmed } from '#app/identity/actions/confirm_password'
import { mailAccount } from '#app/identity/mail_account'
import { judgePassword, type PasswordFault } from '#app/identity/passwords/judge_password'
import { hashPassword } from '#app/identity/passwords/password_hash'
import { clock } from '#app/shared/clock'
import type { Account } from '#app/identity/contracts/account'
import { accounts } from '#app/tenancy/system/accounts'
import { systemTransaction } from '#app/tenancy/system/database'

export type ChangePasswordResult =
  { kind: 'changed'; accessEpoch: number } | { kind: 'refused'; fault: PasswordFault } | Unconfirmed

export interface ChangePassword {
  userId: string
  currentPassword: string
  password: string
  /** Hash of the session's secret or of the token that asks. */
  proof: string
}

/** Sets a new password by the current one. All sessions, all tokens and all links that were sent end. */
export async function changePassword(wish: ChangePassword): Promise<ChangePasswordResult> {
  const confirmed = await confirmPassword(wish.userId, wish.currentPassword, wish.proof)
  if (confirmed.kind !== 'confirmed') return confirmed
  const fault = await judgePassword(wish.password, confirmed.account)
  if (fault) return { kind: 'refused', fault }
  const accessEpoch = await setPassword(confirmed.account, wish.password)
  if (accessEpoch === null) return { kind: 'wrong_password' }
  return { kind: 'changed', accessEpoch }
}

/** null: all access was ended since the current password was checked. */
async function setPassword(account: Account, password: string): Promise<number | null> {
  const { userId } = account
  const passwordHash = await hashPassword(password)
  const now = clock.now()
  return systemTransaction(async (trx) => {
    if (!(await accounts.lock(trx, userId, account.accessEpoch))) return null
    const accessEpoch = await accounts.endAccess(trx, userId)
    await accounts.setPassword(trx, userId, passwordHash, now.toJSDate())
    await auditAccount(account, { action: 'auth.password_changed', actorId: userId }, trx)
    await mailAccount(account, { template: 'password_changed', data: {} }, trx)
    return accessEpoch
  })
}
