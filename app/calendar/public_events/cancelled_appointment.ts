import appointment from '#app/calendar/public_events/appointment'
import type { PublicEventData } from '#app/events/contracts/public_event'

const cancelledAppointment: PublicEventData = async (event) =>
  event.payload.cancelled === true ? appointment(event) : null

export default cancelledAppointment
