import type { RouteRegistrar } from '#app/module_system/contracts/manifest'

const Webhooks = () => import('#app/channels/controllers/webhooks_controller')

/** No body parser and no session: the signature is made over the raw bytes. */
const routes: RouteRegistrar = (router) => {
  router.post('/webhooks/:provider/:channelKey', [Webhooks, 'store'])
}

export default routes
