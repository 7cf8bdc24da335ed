import { APPOINTMENT_CREATED, APPOINTMENT_UPDATED } from '#app/calendar/contracts/events'
import { CALENDAR_PERMISSIONS } from '#app/calendar/permissions'
import { CALENDAR_PUBLIC_EVENTS } from '#app/calendar/public_events/declarations'
import { CALENDAR_TOOLS } from '#app/calendar/tools/declarations'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'calendar',
  permissions: CALENDAR_PERMISSIONS,
  http: {
    api: () => import('#app/calendar/routes/api'),
    tenantWeb: () => import('#app/calendar/routes/tenant_web'),
    operations: () => import('#app/calendar/routes/operations'),
  },
  tools: CALENDAR_TOOLS,
  realtime: [
    {
      topic: 'appointments',
      permission: 'appointments.read',
      unassigned: 'conversations.read',
    },
  ],
  emits: [APPOINTMENT_CREATED, APPOINTMENT_UPDATED],
  publicEvents: CALENDAR_PUBLIC_EVENTS,
  listens: [APPOINTMENT_CREATED, APPOINTMENT_UPDATED].map((event) => ({
    name: `live.${event}`,
    event,
    mode: 'inline',
    handler: () => import('#app/calendar/listeners/broadcast_appointment'),
  })),
  searches: [
    {
      id: 'calendar.appointments',
      label: { en: 'Appointments', es: 'Citas', fr: 'Rendez-vous' },
      icon: 'calendar-days',
      permission: 'appointments.read',
      search: () => import('#app/calendar/queries/search_appointments'),
    },
  ],
})
