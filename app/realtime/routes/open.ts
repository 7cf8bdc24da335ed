import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Events = () => import('#app/realtime/controllers/events_controller')

const routes: RouteRegistrar = (router) => {
  router
    .get('/api/v1/events', [Events, 'show'])
    .use([
      middleware.apiSession(),
      middleware.identity(),
      middleware.signedIn(),
      middleware.tenant(),
    ])
}

export default routes
