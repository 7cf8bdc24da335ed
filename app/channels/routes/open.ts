import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Webhooks = () => import('#app/channels/controllers/webhooks_controller')

/** No body parser and no session: the signature is made over the raw bytes. */
const routes: RouteRegistrar = (router) => {
  router
    .post('/webhooks/:provider/:channelKey', [Webhooks, 'store'])
    .use(middleware.open('asks for the signature of the provider'))
}

export default routes
