import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'tenancy',
  permissions: [
    { id: 'limits.read', grantedTo: ADMINISTRATION },
    { id: 'limits.update', grantedTo: ADMINISTRATION },
  ],
  http: {
    api: () => import('#app/tenancy/routes/api'),
    operations: () => import('#app/tenancy/routes/operations'),
  },
})
