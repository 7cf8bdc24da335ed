import { log } from '#app/shared/correlation'

/** Renews a lease until stopped; `lost` is aborted once renewing says that another worker may have the job. */
export function keepLease(renew: () => Promise<boolean>, everyMs: number) {
  const lost = new AbortController()
  const tryRenew = async () => {
    try {
      if (!(await renew())) lost.abort()
    } catch (error) {
      log().warn({ err: error }, 'a lease could not be renewed')
    }
  }
  const timer = setInterval(() => void tryRenew(), everyMs)
  return { lost: lost.signal, stop: () => clearInterval(timer) }
}
