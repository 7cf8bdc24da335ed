import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'search',
  http: {
    api: () => import('#app/search/routes/api'),
    operations: () => import('#app/search/routes/operations'),
  },
})
