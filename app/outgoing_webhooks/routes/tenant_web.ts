import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const WebhooksPage = () => import('#app/outgoing_webhooks/controllers/webhooks_page_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/settings/webhooks', [WebhooksPage, 'show']).use(middleware.can('webhooks.manage'))
}

export default routes
