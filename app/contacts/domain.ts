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
  permissions: ['contacts.read', 'contacts.write'],
  http: { api: () => import('#app/contacts/routes/api') },
  emits: ['contacts.contact_updated'],
})
