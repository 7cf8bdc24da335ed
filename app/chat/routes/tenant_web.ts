import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const InboxPage = () => import('#app/chat/controllers/inbox_page_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/inbox', [InboxPage, 'index']).use(middleware.can('conversations.read'))
  router.get('/inbox/:id', [InboxPage, 'show']).use(middleware.can('conversations.read'))
}

export default routes
