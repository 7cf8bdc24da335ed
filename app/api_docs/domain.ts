import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'api_docs',
  http: { open: () => import('#app/api_docs/routes/open') },
})
