import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'branding',
  permissions: [{ id: 'branding.manage', grantedTo: ADMINISTRATION }],
  http: {
    operations: () => import('#app/branding/routes/operations'),
    open: () => import('#app/branding/routes/open'),
    api: () => import('#app/branding/routes/api'),
    tenantWeb: () => import('#app/branding/routes/tenant_web'),
  },
})
