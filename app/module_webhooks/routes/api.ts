import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Webhooks = () => import('#app/module_webhooks/controllers/webhooks_controller')

const routes: RouteRegistrar = (router) => {
  router
    .get('/admin/modules/:id/webhooks', [Webhooks, 'index'])
    .as('module_webhooks.index')
    .use([middleware.can('modules.webhooks.read'), middleware.adminToken()])
  router
    .post('/admin/modules/:id/webhooks/:name/rotate', [Webhooks, 'rotate'])
    .as('module_webhooks.rotate')
    .use([middleware.can('modules.webhooks.rotate'), middleware.adminToken()])
}

export default routes
