import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'settings',
  permissions: ['settings.manage', 'settings.manage_organization'],
  http: {
    api: () => import('#app/settings/routes/api'),
    tenantWeb: () => import('#app/settings/routes/tenant_web'),
  },
})
