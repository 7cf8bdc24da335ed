import { DateTime } from 'luxon'
import type { Appointment } from '#app/calendar/contracts/appointment'

/** RFC 3339 UTC. */
const utc = (date: Date) => DateTime.fromJSDate(date).toUTC().toISO()

export const transformAppointment = (appointment: Appointment) => ({
  id: appointment.id,
  tenantId: appointment.tenantId,
  status: appointment.status,
  startsAt: utc(appointment.startsAt),
  endsAt: utc(appointment.endsAt),
  timeZone: appointment.timeZone,
  service: appointment.service,
  professional: appointment.professional,
  contact: appointment.contact,
  conversationId: appointment.conversationId,
  source: appointment.source,
  notes: appointment.notes,
  cancelReason: appointment.cancelReason,
  version: appointment.version,
  createdAt: utc(appointment.createdAt),
})
