import { APPOINTMENT_CREATED } from '#app/calendar/contracts/events'
import { peopleOfAppointment } from '#app/calendar/queries/people_of_appointment'
import { readAppointment } from '#app/calendar/queries/read_appointment'
import { transformAppointment } from '#app/calendar/transformers/appointment_transformer'
import type { EventHandler } from '#app/events/contracts/declaration'
import { broadcast } from '#app/realtime/broadcast'

/** A new or changed appointment, for every open agenda. */
const broadcastAppointment: EventHandler = async ({ name, occurredAt, payload }) => {
  const appointment = await readAppointment(String(payload.appointmentId))
  if (!appointment) return
  const created = name === APPOINTMENT_CREATED
  await broadcast({
    type: created ? 'appointment.created' : 'appointment.updated',
    to: { topic: 'appointments', people: await peopleOfAppointment(appointment) },
    at: occurredAt,
    data: { appointmentId: appointment.id, appointment: transformAppointment(appointment) },
  })
}

export default broadcastAppointment
