import { hashToken, makeToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { accounts } from '#app/tenancy/system/accounts'

/**
 * Makes the bearer token of somebody who has just proved who they are. null: since then all access was ended, or the
 * account is not active any more.
 */
export async function issueLoginToken(userId: string, accessEpoch: number) {
  const token = makeToken('nxs')
  const expiresAt = clock.now().plus({ days: LIMITS.time.tokenLifetime })
  const made = await accounts.addLoginToken({
    userId,
    accessEpoch,
    hash: hashToken(token),
    expiresAt: expiresAt.toJSDate(),
  })
  return made ? { token, expiresAt: expiresAt.toISO() } : null
}
