import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Intake = () => import('#app/module_webhooks/controllers/intake_controller')

/** No body parser and no session: the module's verifier reads the raw bytes. */
const routes: RouteRegistrar = (router) => {
  router
    .post('/webhooks/m/:moduleId/:name/:key', [Intake, 'store'])
    .as('module_webhooks.take')
    .use(middleware.open('the verifier of the module decides'))
}

export default routes
