import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'realtime',
  http: {
    open: () => import('#app/realtime/routes/open'),
    operations: () => import('#app/realtime/routes/operations'),
  },
})
