import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { setupTokens } from '#app/tenancy/system/setup_tokens'

/** Whether the link works: known, unused, not older than a day, and still needed. */
export const setupIsOpen = (token: string) => setupTokens.isValid(hashToken(token), clock.now())
