import limiter from '@adonisjs/limiter/services/main'
import { networkOf } from '#app/identity/throttle/network_of'
import { tooManyRequests } from '#app/shared/http/problem'
import { LIMITS } from '#app/shared/limits'

const PER_MINUTE = {
  session: LIMITS.rate.webchatSessions,
  message: LIMITS.rate.webchatMessages,
}

/** Counts one request of an address on a channel; too many are 429. */
export async function throttle(what: keyof typeof PER_MINUTE, channelId: string, ip: string) {
  const counter = limiter.use({ requests: PER_MINUTE[what], duration: '1 min' })
  const key = `webchat:${what}:${channelId}:${networkOf(ip)}`
  if (await counter.attempt(key, () => true)) return
  const seconds = Math.max(1, Math.ceil(await counter.availableIn(key)))
  throw tooManyRequests(seconds)
}
