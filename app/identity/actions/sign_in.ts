import { auditSignIn } from '#app/identity/actions/audit_sign_in'
import type { Identity } from '#app/identity/contracts/identity'
import type { KnownDevice } from '#app/identity/known_device'
import { hashPassword, isOutdated, isPassword } from '#app/identity/passwords/password_hash'
import {
  countTry,
  refusedAlready,
  tryWasRight,
  type Throttled,
} from '#app/identity/throttle/count_tries'
import { signInFrom, signInOf, signInOn } from '#app/identity/throttle/counters'
import { afterwards } from '#app/shared/afterwards'
import { accounts } from '#app/tenancy/system/accounts'
import { identities } from '#app/tenancy/system/identities'

export type SignInResult =
  | { kind: 'signed_in'; identity: Identity; accessEpoch: number }
  | { kind: 'wrong_credentials' }
  | { kind: 'not_active'; status: 'pending' | 'suspended' }
  | Throttled

export interface SignInTry {
  email: string
  password: string
  /** Of the network. */
  address: string
  /** Devices that this browser has shown to be its user's. */
  devices?: readonly KnownDevice[]
}

/**
 * Checks e-mail and password. Tries are counted before they are made, by account and by address of the network; on a
 * device where the owner signed in before they are counted for that device alone, so that nobody else can use them up.
 * A second factor would stand between the password and `signed_in`.
 */
export async function signIn({
  email,
  password,
  address,
  devices = [],
}: SignInTry): Promise<SignInResult> {
  const wanted = email.trim().toLowerCase()
  const anywhere = [signInFrom(address), signInOf(wanted)]
  // A flood of tries from strange devices ends here, before it costs a statement.
  const refused = devices.length === 0 && refusedAlready(anywhere)
  if (refused) return refused

  const found = await identities.byEmail(wanted)
  const device = devices.find(
    ({ userId, epoch }) => userId === found?.userId && epoch === found.accessEpoch
  )
  const counters = device ? [signInOn(device.userId, device.id)] : anywhere
  const counted = await countTry(counters)
  if (counted.kind === 'throttled') return counted

  const first = device !== undefined
  const valid = await isPassword(found?.passwordHash ?? null, password, { first })
  if (!found || !valid) {
    afterwards('sign-in failed', () => auditSignIn('auth.sign_in_failed', found, wanted))
    return { kind: 'wrong_credentials' }
  }
  await tryWasRight(counters)
  if (found.status !== 'active') {
    afterwards('sign-in refused', () => auditSignIn('auth.sign_in_refused', found, wanted))
    return { kind: 'not_active', status: found.status }
  }
  const { passwordHash, accessEpoch, ...identity } = found
  await renewHash(identity.userId, passwordHash, password)
  await auditSignIn('auth.signed_in', found, wanted)
  return { kind: 'signed_in', identity, accessEpoch }
}

/** Brings the hash to the parameters of today, which only somebody who knows the password can. */
async function renewHash(userId: string, passwordHash: string | null, password: string) {
  if (!passwordHash || !isOutdated(passwordHash)) return
  await accounts.rehash(userId, passwordHash, await hashPassword(password))
}
