import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'module_webhooks',
  permissions: [
    { id: 'modules.webhooks.read', grantedTo: ADMINISTRATION },
    { id: 'modules.webhooks.rotate', grantedTo: ADMINISTRATION },
  ],
  http: {
    open: () => import('#app/module_webhooks/routes/open'),
    api: () => import('#app/module_webhooks/routes/api'),
    operations: () => import('#app/module_webhooks/routes/operations'),
  },
})
