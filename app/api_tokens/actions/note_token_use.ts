import type { Credential } from '#app/identity/contracts/identity'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { LIMITS } from '#app/shared/limits'
import { credentials } from '#app/tenancy/system/credentials'

const NOTED_EVERY = { minutes: LIMITS.time.tokenUseNoted }

/**
 * Notes that a program's token is in use, now and then, and without the request waiting for it. Tokens from signing in
 * are many and live shortly; nobody looks when they were used.
 */
export function noteTokenUse({ id, kind, lastUsedAt }: Credential): void {
  if (kind === 'sign_in') return
  const now = clock.now()
  const unlessSince = now.minus(NOTED_EVERY).toJSDate()
  if (lastUsedAt && new Date(lastUsedAt) >= unlessSince) return
  credentials
    .noteUse(id, { now: now.toJSDate(), unlessSince })
    .catch((error: unknown) => log().warn({ err: error }, 'the use of a token was not noted'))
}
