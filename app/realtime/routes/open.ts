import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Events = () => import('#app/realtime/controllers/events_controller')
const Sync = () => import('#app/realtime/controllers/sync_controller')

const routes: RouteRegistrar = (router) => {
  router
    .group(() => {
      router.get('/events', [Events, 'show'])
      router.get('/sync', [Sync, 'show'])
    })
    .prefix('/api/v1')
    .use([
      middleware.apiSession(),
      middleware.identity(),
      middleware.signedIn(),
      middleware.tenant(),
      middleware.apiRate(),
      middleware.open('asks for the permission of each topic by itself'),
    ])
}

export default routes
