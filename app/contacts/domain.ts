import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'contacts',
  permissions: ['contacts.read', 'contacts.write'],
  http: {
    api: () => import('#app/contacts/routes/api'),
    operations: () => import('#app/contacts/routes/operations'),
  },
  emits: ['contacts.contact_updated'],
})
