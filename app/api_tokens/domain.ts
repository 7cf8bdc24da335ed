import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'api_tokens',
  http: {
    open: () => import('#app/api_tokens/routes/open'),
    api: () => import('#app/api_tokens/routes/api'),
    operations: () => import('#app/api_tokens/routes/operations'),
  },
})
