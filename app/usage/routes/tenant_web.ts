import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Usage = () => import('#app/usage/controllers/usage_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/settings/usage', [Usage, 'page']).use(middleware.can('usage.read'))
}

export default routes
