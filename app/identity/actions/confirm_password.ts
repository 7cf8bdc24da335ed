import { isPassword } from '#app/identity/passwords/password_hash'
import { countTry, tryWasRight, type Throttled } from '#app/identity/throttle/count_tries'
import { confirmationBy } from '#app/identity/throttle/counters'
import type { Account } from '#app/identity/contracts/account'
import { accounts } from '#app/tenancy/system/accounts'

export type Unconfirmed = { kind: 'wrong_password' } | Throttled

export type Confirmation = { kind: 'confirmed'; account: Account } | Unconfirmed

/** Whether who is signed in knows the password: asked before what a borrowed session must not do. */
export async function confirmPassword(
  userId: string,
  password: string,
  proof: string
): Promise<Confirmation> {
  const counters = [confirmationBy(userId, proof)]
  const counted = await countTry(counters)
  if (counted.kind === 'throttled') return counted
  const account = await accounts.byId(userId)
  const valid = await isPassword(account?.passwordHash ?? null, password, { first: true })
  if (!account || !valid) return { kind: 'wrong_password' }
  await tryWasRight(counters)
  return { kind: 'confirmed', account }
}
