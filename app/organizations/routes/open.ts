import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Overview = () => import('#app/organizations/controllers/overview_controller')

/** What is read over several tenants; it belongs to none of them. */
const routes: RouteRegistrar = (router) => {
  router
    .get('/api/v1/organization/overview', [Overview, 'show'])
    .use([
      middleware.apiSession(),
      middleware.identity(),
      middleware.signedIn(),
      middleware.apiRate({ of: 'user' }),
      middleware.organization('organization.read'),
    ])
}

export default routes
