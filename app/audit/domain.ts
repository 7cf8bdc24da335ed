import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'audit',
  permissions: [
    { id: 'audit.read', grantedTo: ADMINISTRATION },
    { id: 'audit.export', grantedTo: ADMINISTRATION },
    { id: 'audit.organization', grantedTo: { ceo: 'all' } },
  ],
  http: {
    api: () => import('#app/audit/routes/api'),
    tenantWeb: () => import('#app/audit/routes/tenant_web'),
    operations: () => import('#app/audit/routes/operations'),
  },
})
