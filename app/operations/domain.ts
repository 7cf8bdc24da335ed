import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'operations',
  http: { open: () => import('#app/operations/routes/open') },
})
