import { hashToken, makeToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { currentOrigin } from '#app/shared/correlation'
import { LIMITS } from '#app/shared/limits'
import { accounts } from '#app/tenancy/system/accounts'

/**
 * Makes the bearer token of somebody who has just proved who they are. null: since then all access was ended, or the
 * account is not active any more. Its owner finds it among the sessions.
 */
export async function issueLoginToken(userId: string, accessEpoch: number) {
  const token = makeToken('nxs')
  const now = clock.now()
  const expiresAt = now.plus({ days: LIMITS.time.tokenLifetime })
  const { address, device } = currentOrigin()
  const made = await accounts.addLoginToken({
    userId,
    accessEpoch,
    hash: hashToken(token),
    userAgent: device,
    address,
    now: now.toJSDate(),
    expiresAt: expiresAt.toJSDate(),
    most: LIMITS.list.sessions,
  })
  return made ? { token, expiresAt: expiresAt.toISO() } : null
}
