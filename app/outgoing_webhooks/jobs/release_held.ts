import type { JobHandler } from '#app/jobs/contracts/declaration'
import { releaseHeld } from '#app/outgoing_webhooks/actions/release_held'

const AT_ONCE = 500

/** Goes through all that waited while an endpoint was paused. */
const releaseAll: JobHandler = async ({ data, signal }) => {
  while (!signal.aborted) {
    if ((await releaseHeld(String(data.endpointId), AT_ONCE)) < AT_ONCE) return
  }
  throw new Error('ended before everything was released')
}

export default releaseAll
