import hash from '@adonisjs/core/services/hash'
import { hashQueue } from '#app/identity/passwords/hash_queue'

/** The same letters may be typed as different characters; these are one. */
const same = (password: string) => password.normalize('NFC')

export const hashPassword = (password: string): Promise<string> =>
  hashQueue.run(() => hash.make(same(password)))

let decoy: Promise<string> | undefined

/**
 * Whether it is the password of this hash. Without a hash the same work is done for nothing, so that the time does not
 * tell whether there is one.
 */
export async function isPassword(
  stored: string | null,
  password: string,
  { first = false } = {}
): Promise<boolean> {
  decoy ??= hash.make('the password of nobody')
  const against = stored ?? (await decoy)
  const valid = await hashQueue.run(() => hash.verify(against, same(password)), { first })
  return valid && stored !== null
}

/** It was made with other parameters than new ones are. */
export const isOutdated = (stored: string): boolean => hash.needsReHash(stored)
