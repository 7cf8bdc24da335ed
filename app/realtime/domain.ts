import { defineDomain } from '#app/module_system/contracts/domain'

const handler = () => import('#app/realtime/listeners/broadcast')

export default defineDomain({
  id: 'realtime',
  http: { open: () => import('#app/realtime/routes/open') },
  listens: [
    'chat.message_created',
    'chat.message_updated',
    'chat.conversation_updated',
    'calendar.appointment_created',
    'calendar.appointment_updated',
  ].map((event) => ({ name: `realtime.${event}`, event, mode: 'inline', handler })),
})
