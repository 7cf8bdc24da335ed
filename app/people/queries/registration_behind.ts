import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { registrations } from '#app/tenancy/system/registrations'

/** What a link that confirms an address is worth. */
export async function registrationBehind(token: string) {
  const found = await registrations.behind(hashToken(token), clock.now().toJSDate())
  return found?.link ?? 'unknown'
}
