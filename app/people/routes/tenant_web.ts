import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const PeoplePage = () => import('#app/people/controllers/people_page_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/settings/people', [PeoplePage, 'show']).use(middleware.can('people.read'))
}

export default routes
