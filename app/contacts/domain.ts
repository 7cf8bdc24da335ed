import { CONTACT_CREATED, CONTACT_UPDATED } from '#app/contacts/contracts/events'
import { CONTACT_PUBLIC_EVENTS } from '#app/contacts/public_events/declarations'
import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'contacts',
  meters: [
    {
      id: 'contacts.people',
      kind: 'level',
      unit: 'count',
      limit: 'contacts',
      measure: () => import('#app/contacts/queries/count_contacts'),
    },
  ],
  permissions: [
    {
      id: 'contacts.read',
      grantedTo: {
        ...ADMINISTRATION,
        manager: 'team',
        seller: 'own',
        secretary: 'all',
        professional: 'own',
      },
    },
    { id: 'contacts.update', grantedTo: { ...ADMINISTRATION, manager: 'team', seller: 'own' } },
  ],
  http: {
    api: () => import('#app/contacts/routes/api'),
    operations: () => import('#app/contacts/routes/operations'),
  },
  emits: [CONTACT_CREATED, CONTACT_UPDATED],
  publicEvents: CONTACT_PUBLIC_EVENTS,
})
