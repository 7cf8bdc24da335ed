import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { openToAllSites } from '#app/webchat/http/open_to_all_sites'
import { middleware } from '#start/kernel'

const Widget = () => import('#app/webchat/controllers/widget_controller')
const ChatPage = () => import('#app/webchat/controllers/chat_page_controller')

const routes: RouteRegistrar = (router) => {
  const page = middleware.open('the web chat is for everybody')
  router.get('/widget.js', [ChatPage, 'script']).use(page)
  router.get('/chat/:tenantSlug', [ChatPage, 'show']).use(page)

  router
    .group(() => {
      router.route('/widget/:channelKey/*', ['OPTIONS'], [Widget, 'preflight'])
      router.get('/widget/:channelKey/look', [Widget, 'look'])
      router.get('/widget/:channelKey/messages', [Widget, 'index'])
      router.get('/widget/:channelKey/events', [Widget, 'events'])
      router.post('/widget/:channelKey/session', [Widget, 'openSession']).use(middleware.body())
      router.post('/widget/:channelKey/messages', [Widget, 'store']).use(middleware.body())
    })
    .use([openToAllSites, middleware.open('asks for the token of the visitor')])
}

export default routes
