import appointment from '#app/calendar/public_events/appointment'
import type { PublicEventData } from '#app/events/contracts/public_event'

/** Any change but the cancellation, which has an event of its own. */
const changedAppointment: PublicEventData = async (event) =>
  event.payload.cancelled === true ? null : appointment(event)

export default changedAppointment
