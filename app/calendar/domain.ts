import { defineDomain } from '#app/module_system/contracts/domain'
import { CALENDAR_TOOLS } from '#app/calendar/tools/declarations'

export default defineDomain({
  id: 'calendar',
  http: { api: () => import('#app/calendar/routes/api') },
  tools: CALENDAR_TOOLS,
  emits: ['calendar.appointment_created', 'calendar.appointment_updated'],
})
