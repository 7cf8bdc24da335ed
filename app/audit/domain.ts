import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'audit',
  permissions: ['audit.read', 'audit.export', 'audit.organization'],
  http: {
    api: () => import('#app/audit/routes/api'),
    tenantWeb: () => import('#app/audit/routes/tenant_web'),
  },
})
