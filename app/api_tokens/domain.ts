import { MANAGE, ROTATE } from '#app/api_tokens/contracts/permissions'
import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'api_tokens',
  permissions: [
    { id: MANAGE, grantedTo: ADMINISTRATION },
    { id: ROTATE, grantedTo: { ceo: 'all' } },
  ],
  http: {
    open: () => import('#app/api_tokens/routes/open'),
    api: () => import('#app/api_tokens/routes/api'),
    tenantWeb: () => import('#app/api_tokens/routes/tenant_web'),
    operations: () => import('#app/api_tokens/routes/operations'),
  },
})
