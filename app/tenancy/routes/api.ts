import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Limits = () => import('#app/tenancy/controllers/limits_controller')

const routes: RouteRegistrar = (router) => {
  router
    .group(() => {
      router.get('/admin/limits', [Limits, 'show'])
      router.patch('/admin/limits', [Limits, 'update'])
    })
    .use([middleware.can('tenant.manage'), middleware.adminToken()])
}

export default routes
