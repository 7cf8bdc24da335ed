import { IDENTITY_MAILS } from '#app/identity/mails'
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
  mails: IDENTITY_MAILS,
  http: {
    open: () => import('#app/identity/routes/open'),
    web: () => import('#app/identity/routes/web'),
    operations: () => import('#app/identity/routes/operations'),
    tenantWeb: () => import('#app/identity/routes/tenant_web'),
  },
})
