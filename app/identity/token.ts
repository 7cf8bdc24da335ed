import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Sign-in, administration, personal, service. */
type Prefix = 'nxs' | 'nxa' | 'nxp' | 'nxv'

/** A new secret of 256 bits, with a prefix that secret scanners can recognise. */
export const makeToken = (prefix: Prefix) => `${prefix}_${randomBytes(32).toString('base64url')}`

/** Only this is stored. Tokens are random, so a fast hash is enough. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** Compares in constant time. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [
    createHash('sha256').update(a).digest(),
    createHash('sha256').update(b).digest(),
  ]
  return timingSafeEqual(left, right)
}
