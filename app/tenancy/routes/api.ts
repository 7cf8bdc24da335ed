import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Limits = () => import('#app/tenancy/controllers/limits_controller')

const routes: RouteRegistrar = (router) => {
  router
    .get('/admin/limits', [Limits, 'show'])
    .use([middleware.can('limits.read'), middleware.adminToken()])
  router
    .patch('/admin/limits', [Limits, 'update'])
    .use([middleware.can('limits.update'), middleware.adminToken()])
}

export default routes
