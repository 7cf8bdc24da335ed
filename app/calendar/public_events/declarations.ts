import { APPOINTMENT_CREATED, APPOINTMENT_UPDATED } from '#app/calendar/contracts/events'
import type { PublicEventDeclaration } from '#app/events/contracts/public_event'

const permission = 'appointments.read'

/** What receivers outside may be told of the calendar. */
export const CALENDAR_PUBLIC_EVENTS: readonly PublicEventDeclaration[] = [
  {
    type: 'appointment.created',
    version: 1,
    label: { en: 'New appointment', es: 'Cita nueva', fr: 'Nouveau rendez-vous' },
    event: APPOINTMENT_CREATED,
    permission,
    data: () => import('#app/calendar/public_events/appointment'),
  },
  {
    type: 'appointment.updated',
    version: 1,
    label: { en: 'Appointment changed', es: 'Cita modificada', fr: 'Rendez-vous modifié' },
    event: APPOINTMENT_UPDATED,
    permission,
    data: () => import('#app/calendar/public_events/changed_appointment'),
  },
  {
    type: 'appointment.cancelled',
    version: 1,
    label: { en: 'Appointment cancelled', es: 'Cita cancelada', fr: 'Rendez-vous annulé' },
    event: APPOINTMENT_UPDATED,
    permission,
    data: () => import('#app/calendar/public_events/cancelled_appointment'),
  },
]
