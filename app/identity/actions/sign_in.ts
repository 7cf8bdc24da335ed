import hash from '@adonisjs/core/services/hash'
import limiter from '@adonisjs/limiter/services/main'
import env from '#start/env'
import type { Identity } from '#app/identity/contracts/identity'
import { identities } from '#app/tenancy/system/identities'
import { LIMITS } from '#app/shared/limits'

export type SignInResult =
  | { kind: 'signed_in'; identity: Identity }
  | { kind: 'wrong_credentials' }
  | { kind: 'not_active'; status: 'pending' | 'suspended' }
  | { kind: 'throttled'; retryAfterSeconds: number }

const WINDOW = '1 min'

/** Takes as long as a real check, so that the time does not tell whether the address is known. */
let decoy: Promise<string> | undefined

/** Checks e-mail and password. Wrong tries are counted per e-mail and per address of the network. */
export async function signIn(email: string, password: string, ip: string): Promise<SignInResult> {
  const wanted = email.trim().toLowerCase()
  const counters = throttles(wanted, ip)
  for (const { counter, key } of counters) {
    if (await counter.isBlocked(key)) return throttled(await counter.availableIn(key))
    if ((await counter.remaining(key)) === 0) return throttled(await counter.availableIn(key))
  }

  const found = await identities.byEmail(wanted)
  decoy ??= hash.make('no such user')
  const valid = await hash.verify(found?.passwordHash ?? (await decoy), password)
  if (!found?.passwordHash || !valid) {
    for (const { counter, key } of counters) await counter.increment(key)
    return { kind: 'wrong_credentials' }
  }
  const { passwordHash, ...identity } = found
  const { status } = identity
  if (status !== 'active') return { kind: 'not_active', status }
  await counters[0]?.counter.delete(counters[0].key)
  return { kind: 'signed_in', identity }
}

function throttles(email: string, ip: string) {
  if (env.get('LOGIN_THROTTLE') === 'off') return []
  return [
    {
      counter: limiter.use({ requests: LIMITS.rate.signInPerEmail, duration: WINDOW }),
      key: `login:${email}`,
    },
    {
      counter: limiter.use({ requests: LIMITS.rate.signInPerAddress, duration: WINDOW }),
      key: `login-ip:${ip}`,
    },
  ]
}

const throttled = (retryAfterSeconds: number): SignInResult => ({
  kind: 'throttled',
  retryAfterSeconds: Math.max(1, Math.ceil(retryAfterSeconds)),
})
