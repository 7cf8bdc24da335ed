import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'module_webhooks',
  http: {
    open: () => import('#app/module_webhooks/routes/open'),
    api: () => import('#app/module_webhooks/routes/api'),
    operations: () => import('#app/module_webhooks/routes/operations'),
  },
})
