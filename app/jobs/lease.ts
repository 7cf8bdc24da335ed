import { log } from '#app/shared/correlation'

/** What renewing a lease says: it is held, it is held but the job shall end, or another worker may have it. */
export type Renewal = 'held' | 'cancel' | 'lost'

/** Renews a lease until stopped; `lost` and `cancelled` are aborted once renewing says so. */
export function keepLease(renew: () => Promise<Renewal>, everyMs: number) {
  const lost = new AbortController()
  const cancelled = new AbortController()
  const tryRenew = async () => {
    try {
      const renewal = await renew()
      if (renewal === 'lost') lost.abort()
      if (renewal === 'cancel') cancelled.abort()
    } catch (error) {
      log().warn({ err: error }, 'a lease could not be renewed')
    }
  }
  const timer = setInterval(() => void tryRenew(), everyMs)
  return { lost: lost.signal, cancelled: cancelled.signal, stop: () => clearInterval(timer) }
}
