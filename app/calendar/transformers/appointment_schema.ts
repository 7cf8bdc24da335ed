import {
  choice,
  id,
  integer,
  named,
  nullable,
  object,
  resource,
  text,
  time,
} from '#app/api_docs/contracts/schema'
import { APPOINTMENT_SOURCES, APPOINTMENT_STATUSES } from '#app/calendar/contracts/appointment'
import type { Slot } from '#app/calendar/contracts/schedule'
import type { transformAppointment } from '#app/calendar/transformers/appointment_transformer'

export const appointmentSchema = resource<ReturnType<typeof transformAppointment>>('Appointment', {
  id: id(),
  tenantId: id(),
  status: choice(APPOINTMENT_STATUSES),
  startsAt: time(),
  endsAt: time(),
  timeZone: text(),
  service: named(),
  professional: named(),
  contact: object({ id: id(), name: nullable(text()), phone: nullable(text()) }),
  conversationId: nullable(id()),
  source: choice(APPOINTMENT_SOURCES),
  notes: nullable(text()),
  cancelReason: nullable(text()),
  version: integer(),
  createdAt: time(),
})

export const slotSchema = resource<Slot>('Slot', {
  startsAt: time(),
  endsAt: time(),
  professionalId: id(),
})
