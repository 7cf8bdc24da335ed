import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'channels',
  http: { open: () => import('#app/channels/routes/open') },
})
