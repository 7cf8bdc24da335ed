import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const LocationsPage = () => import('#app/organizations/controllers/locations_page_controller')

const routes: RouteRegistrar = (router) => {
  router
    .get('/settings/locations', [LocationsPage, 'show'])
    .use(middleware.can('organization.read'))
}

export default routes
