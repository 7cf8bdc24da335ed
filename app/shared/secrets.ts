import encryption from '@adonisjs/core/services/encryption'
import env from '#start/env'
import { KeyRing, type Opened } from '#app/shared/key_ring'

/** For whom and what a secret is sealed, so that it opens in no other row: the tenant's or organization's id and a name. */
export const secretPurpose = (ownerId: string, name: string) => `${ownerId}:${name}`

/** Under which earlier releases sealed what was bound to no row; such texts open anywhere, and none are made any more. */
export const FORMER_PURPOSE = 'stored-secret'

/** Encrypts a secret for a column, with the newest of `ENCRYPTION_KEYS`. */
export const sealSecret = (secret: string, purpose: string) => ring().seal(secret, purpose)

/** The secret; null when no present key opens it, or when it was sealed for another purpose. */
export function openSecret(sealed: string, purpose: string): string | null {
  const opened = readSecret(sealed, purpose)
  return opened.kind === 'opened' ? opened.secret : null
}

/** The secret, or why it stays closed. */
export function readSecret(sealed: string, purpose: string): Opened {
  if (KeyRing.knows(sealed)) return ring().open(sealed, purpose)
  const secret = encryption.use('settings').decrypt<string>(sealed, FORMER_PURPOSE)
  return secret === null ? { kind: 'broken' } : { kind: 'opened', secret }
}

export type ReadSecret = Opened

export type Resealed =
  { kind: 'current' } | { kind: 'resealed'; sealed: string } | Exclude<Opened, { kind: 'opened' }>

/** The same secret under the newest key, unless it is under it already or cannot be opened. */
export function resealSecret(sealed: string, purpose: string): Resealed {
  if (sealed.startsWith(newestMark())) return { kind: 'current' }
  const opened = readSecret(sealed, purpose)
  if (opened.kind !== 'opened') return opened
  return { kind: 'resealed', sealed: sealSecret(opened.secret, purpose) }
}

/** What everything begins with that the newest key has sealed. */
export const newestMark = () => ring().newestMark

let known: { given: string; ring: KeyRing } | undefined

/** `APP_KEY` seals where there are no other keys, and still opens what it sealed once there are. */
function ring(): KeyRing {
  const given = env.get('ENCRYPTION_KEYS', '')
  if (known?.given !== given) {
    const [newest, ...older] = [...keysOf(given), env.get('APP_KEY').release()]
    known = { given, ring: new KeyRing(newest ?? '', ...older) }
  }
  return known.ring
}

const keysOf = (given: string) =>
  given
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key.length > 0)
