import { KERNEL_PERMISSIONS } from '#app/identity/role_permissions'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'identity',
  meters: [
    {
      id: 'identity.users',
      kind: 'level',
      unit: 'count',
      measure: () => import('#app/identity/queries/count_users'),
    },
  ],
  permissions: KERNEL_PERMISSIONS,
  http: {
    open: () => import('#app/identity/routes/open'),
    web: () => import('#app/identity/routes/web'),
  },
})
