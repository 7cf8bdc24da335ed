import { CHAT_EVENTS } from '#app/chat/contracts/events'
import { MESSAGES_IN, MESSAGES_OUT } from '#app/chat/contracts/meters'
import { LIVE_LISTENERS } from '#app/chat/live_listeners'
import { CHAT_PERMISSIONS } from '#app/chat/permissions'
import { CHAT_PUBLIC_EVENTS } from '#app/chat/public_events/declarations'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'chat',
  meters: [
    { id: MESSAGES_IN, kind: 'sum', unit: 'count' },
    { id: MESSAGES_OUT, kind: 'sum', unit: 'count' },
    { id: 'chat.storage', kind: 'total', unit: 'bytes' },
  ],
  permissions: CHAT_PERMISSIONS,
  http: {
    api: () => import('#app/chat/routes/api'),
    tenantWeb: () => import('#app/chat/routes/tenant_web'),
    operations: () => import('#app/chat/routes/operations'),
  },
  jobs: [
    {
      name: 'chat.ingest_event',
      lane: 'interactive',
      attempts: 5,
      handler: () => import('#app/chat/jobs/ingest_event'),
    },
    {
      name: 'chat.deliver_message',
      lane: 'interactive',
      attempts: 100,
      handler: () => import('#app/chat/jobs/deliver_message'),
    },
  ],
  emits: Object.values(CHAT_EVENTS),
  publicEvents: CHAT_PUBLIC_EVENTS,
  listens: LIVE_LISTENERS,
  searches: [
    {
      id: 'chat.conversations',
      label: { en: 'Conversations', es: 'Conversaciones', fr: 'Conversations' },
      icon: 'inbox',
      permission: 'conversations.read',
      search: () => import('#app/chat/queries/search_conversations'),
    },
  ],
  realtime: [{ topic: 'conversations', permission: 'conversations.read' }],
})
