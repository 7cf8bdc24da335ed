import type { HttpContext } from '@adonisjs/core/http'
import { topicsFor } from '#app/realtime/audience'
import { missedEvents } from '#app/realtime/queries/missed_events'
import { syncValidator } from '#app/realtime/validators/sync_validator'

/** Fills the gap of a stream that was interrupted. */
export default class SyncController {
  async show({ request, access }: HttpContext) {
    const { since } = await syncValidator.validate(request.qs())
    const { events, ...meta } = await missedEvents(since, access.userId, topicsFor(access))
    return { data: events, meta }
  }
}
