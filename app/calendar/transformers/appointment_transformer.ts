import type { Appointment } from '#app/calendar/contracts/appointment'
import { isoTime } from '#app/shared/iso_time'

export const transformAppointment = (appointment: Appointment) => ({
  id: appointment.id,
  tenantId: appointment.tenantId,
  status: appointment.status,
  startsAt: isoTime(appointment.startsAt),
  endsAt: isoTime(appointment.endsAt),
  timeZone: appointment.timeZone,
  service: appointment.service,
  professional: appointment.professional,
  contact: appointment.contact,
  conversationId: appointment.conversationId,
  source: appointment.source,
  notes: appointment.notes,
  cancelReason: appointment.cancelReason,
  version: appointment.version,
  createdAt: isoTime(appointment.createdAt),
})
