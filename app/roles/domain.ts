import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'roles',
  permissions: [
    { id: 'roles.read', grantedTo: ADMINISTRATION },
    // Roles are of the organization, so an administrator of one tenant may not change them.
    { id: 'roles.create', grantedTo: { ceo: 'all' } },
    { id: 'roles.update', grantedTo: { ceo: 'all' } },
    { id: 'roles.delete', grantedTo: { ceo: 'all' } },
  ],
  http: {
    api: () => import('#app/roles/routes/api'),
    tenantWeb: () => import('#app/roles/routes/tenant_web'),
    operations: () => import('#app/roles/routes/operations'),
  },
})
