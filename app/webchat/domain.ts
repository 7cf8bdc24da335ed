import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'webchat',
  http: {
    open: () => import('#app/webchat/routes/open'),
    operations: () => import('#app/webchat/routes/operations'),
  },
})
