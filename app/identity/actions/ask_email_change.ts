import { auditAccount } from '#app/identity/audit_account'
import { confirmPassword, type Unconfirmed } from '#app/identity/actions/confirm_password'
import { sendVerification } from '#app/identity/actions/send_verification'
import { countTry } from '#app/identity/throttle/count_tries'
import { verificationOf } from '#app/identity/throttle/counters'
import { afterwards } from '#app/shared/afterwards'
import { accounts } from '#app/tenancy/system/accounts'
import { systemTransaction } from '#app/tenancy/system/database'

export type AskEmailChangeResult = { kind: 'asked' } | Unconfirmed

export interface EmailChange {
  userId: string
  email: string
  password: string
  /** Hash of the session's secret or of the token that asks. */
  proof: string
}

/**
 * Sends a link to the new address, which becomes the user's when it is opened. Where somebody else has that address the
 * link is made and sent to nobody, so that the page which shows what is still to be confirmed does not tell either.
 */
export async function askEmailChange(wish: EmailChange): Promise<AskEmailChangeResult> {
  const { userId, password, proof } = wish
  const confirmed = await confirmPassword(userId, password, proof)
  if (confirmed.kind !== 'confirmed') return confirmed
  const counted = await countTry([verificationOf(userId)])
  if (counted.kind === 'throttled') return counted
  const email = wish.email.trim().toLowerCase()
  afterwards('an address is to be confirmed', async () => {
    const owner = await accounts.byEmail(email)
    const { account } = confirmed
    await systemTransaction(async (trx) => {
      // Whoever has ended all access meanwhile has ended this as well.
      if (!(await accounts.lock(trx, userId, account.accessEpoch))) return
      await auditAccount(account, { action: 'auth.email_change_asked', actorId: userId }, trx)
      const isFree = !owner || owner.userId === userId
      await sendVerification(account, email, trx, { mail: isFree })
    })
  })
  return { kind: 'asked' }
}
