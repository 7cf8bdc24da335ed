import { within } from '#app/channels/intake/within'
import { log } from '#app/shared/correlation'
import { unavailable } from '#app/shared/http/problem'
import { LIMITS } from '#app/shared/limits'

/** Whatever keeps us from storing is the sender's cue to come again: 503. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await within(LIMITS.time.webhookStored, work)
  } catch (error) {
    log().error({ err: error }, 'a webhook could not be stored')
    throw unavailable()
  }
}
