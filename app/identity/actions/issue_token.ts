import { clock } from '#app/shared/clock'
import { hashToken, makeToken } from '#app/identity/token'
import { credentials } from '#app/tenancy/system/credentials'
import { LIMITS } from '#app/shared/limits'

const LIFETIME = { days: LIMITS.time.tokenLifetime }

/** Makes a bearer token; the plain text is known only to the caller, who shows it once. */
export async function issueToken(userId: string, name: string) {
  const token = makeToken('nxs')
  const expiresAt = clock.now().plus(LIFETIME)
  await credentials.addToken({
    userId,
    name,
    hash: hashToken(token),
    expiresAt: expiresAt.toJSDate(),
  })
  return { token, expiresAt: expiresAt.toISO() }
}
