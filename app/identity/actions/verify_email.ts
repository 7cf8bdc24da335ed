import { auditAccount } from '#app/identity/audit_account'
import type { DeadLink } from '#app/identity/actions/reset_password'
import { mailAccount } from '#app/identity/mail_account'
import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { accountLinks } from '#app/tenancy/system/account_links'
import { accounts } from '#app/tenancy/system/accounts'
import { systemTransaction } from '#app/tenancy/system/database'

/** PostgreSQL's code for a second row where one may be. */
const DUPLICATE = '23505'

export type VerifyResult =
  | { kind: 'verified'; email: string; changed: boolean }
  | { kind: 'dead_link'; state: DeadLink }
  | { kind: 'taken' }

/**
 * The address of the link is the user's from now on. Where it is another than before, the old one is told, and links
 * that were sent there reset nothing any more.
 */
export async function verifyEmail(token: string): Promise<VerifyResult> {
  try {
    return await takeAddress(token)
  } catch (error) {
    // Somebody else got the address in the same moment.
    if (error instanceof Error && 'code' in error && error.code === DUPLICATE)
      return { kind: 'taken' }
    throw error
  }
}

function takeAddress(token: string): Promise<VerifyResult> {
  const now = clock.now()
  return systemTransaction(async (trx): Promise<VerifyResult> => {
    const link = await accountLinks.use(trx, hashToken(token), 'verify', now)
    if (link?.state !== 'valid') return { kind: 'dead_link', state: link?.state ?? 'unknown' }
    const { userId, email } = link
    const account = await accounts.byId(userId, trx)
    if (!account || account.status === 'suspended')
      return { kind: 'dead_link', state: 'superseded' }
    const changed = account.email !== email
    if (!changed) await accounts.verifyEmail(trx, userId, now.toJSDate())
    else if (!(await accounts.changeEmail(trx, userId, email, now.toJSDate()))) {
      return { kind: 'taken' }
    }
    await accountLinks.supersede(trx, userId, 'verify', now)
    await auditAccount(
      account,
      {
        action: changed ? 'auth.email_changed' : 'auth.email_verified',
        before: { email: account.email },
        after: { email },
        actorId: userId,
      },
      trx
    )
    if (changed) {
      await accountLinks.supersede(trx, userId, 'reset', now)
      await mailAccount(account, { template: 'email_changed', data: { email } }, trx)
    }
    return { kind: 'verified', email, changed }
  })
}
