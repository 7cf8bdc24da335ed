import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Overview = () => import('#app/organizations/controllers/overview_controller')

const routes: RouteRegistrar = (router) => {
  router
    .get('/organization', [Overview, 'page'])
    .use([middleware.signedIn(), middleware.organization('organization.read')])
}

export default routes
