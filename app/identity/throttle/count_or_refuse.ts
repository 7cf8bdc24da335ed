import { countTry } from '#app/identity/throttle/count_tries'
import type { Counter } from '#app/identity/throttle/counters'
import { tooManyRequests } from '#app/shared/http/problem'

/** Counts a request; 429 when there were too many. */
export async function countOrRefuse(counters: readonly Counter[]) {
  const counted = await countTry(counters)
  if (counted.kind === 'throttled') throw tooManyRequests(counted.retryAfterSeconds, counted.most)
}
