import { KERNEL_PERMISSIONS } from '#app/identity/role_permissions'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'identity',
  permissions: KERNEL_PERMISSIONS,
  http: {
    open: () => import('#app/identity/routes/open'),
    web: () => import('#app/identity/routes/web'),
    operations: () => import('#app/identity/routes/operations'),
  },
})
