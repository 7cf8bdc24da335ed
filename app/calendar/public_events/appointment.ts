import { readAppointment } from '#app/calendar/queries/read_appointment'
import { transformAppointment } from '#app/calendar/transformers/appointment_transformer'
import type { PublicEventData } from '#app/events/contracts/public_event'

const appointment: PublicEventData = async ({ payload }) => {
  const found = await readAppointment(String(payload.appointmentId))
  return found && transformAppointment(found)
}

export default appointment
