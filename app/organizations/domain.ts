import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'organizations',
  permissions: [
    { id: 'organization.read', grantedTo: { ceo: 'all' } },
    { id: 'organization.update', grantedTo: { ceo: 'all' } },
    { id: 'tenants.read', grantedTo: { ceo: 'all' } },
    { id: 'tenants.create', grantedTo: { ceo: 'all' } },
    { id: 'tenants.update', grantedTo: { ceo: 'all' } },
    { id: 'tenants.suspend', grantedTo: { ceo: 'all' } },
  ],
  http: {
    api: () => import('#app/organizations/routes/api'),
    open: () => import('#app/organizations/routes/open'),
    web: () => import('#app/organizations/routes/web'),
    tenantWeb: () => import('#app/organizations/routes/tenant_web'),
    operations: () => import('#app/organizations/routes/operations'),
  },
})
