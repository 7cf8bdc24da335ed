import limiter from '@adonisjs/limiter/services/main'
import env from '#start/env'

interface Counted {
  /** What is counted together, such as an address of the network. */
  key: string
  requests: number
  per: '1 min' | '1 hour'
}

/** Counts a try; false when there were too many. */
export async function countTry({ key, requests, per }: Counted): Promise<boolean> {
  if (env.get('LOGIN_THROTTLE') === 'off') return true
  const counter = limiter.use({ requests, duration: per })
  return (await counter.attempt(key, () => true)) === true
}
