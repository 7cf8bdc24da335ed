import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'setup',
  http: { web: () => import('#app/setup/routes/web') },
})
