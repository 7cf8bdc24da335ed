import { within } from '#app/channels/intake/within'
import { log } from '#app/shared/correlation'
import { Problem } from '#app/shared/http/problem'

/** Providers wait six seconds before they count a failure. */
const PATIENCE_MS = 5_000

/** Whatever keeps us from storing is the sender's cue to come again: 503. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await within(PATIENCE_MS, work)
  } catch (error) {
    log().error({ err: error }, 'a webhook could not be stored')
    throw new Problem(503, 'E_UNAVAILABLE', {}, { 'retry-after': '5' })
  }
}
