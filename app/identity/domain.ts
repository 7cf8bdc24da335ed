import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'identity',
  http: {
    open: () => import('#app/identity/routes/open'),
    web: () => import('#app/identity/routes/web'),
  },
})
