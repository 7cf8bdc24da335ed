import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'settings',
  permissions: [
    { id: 'settings.manage', grantedTo: ADMINISTRATION },
    { id: 'settings.manage_organization', grantedTo: { ceo: 'all' } },
  ],
  http: {
    api: () => import('#app/settings/routes/api'),
    tenantWeb: () => import('#app/settings/routes/tenant_web'),
    operations: () => import('#app/settings/routes/operations'),
  },
})
