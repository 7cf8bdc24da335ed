import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'tenancy',
  permissions: ['tenant.manage'],
  http: {
    api: () => import('#app/tenancy/routes/api'),
    operations: () => import('#app/tenancy/routes/operations'),
  },
})
