import { MANAGE } from '#app/api_tokens/contracts/permissions'
import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Pages = () => import('#app/api_tokens/controllers/token_pages_controller')

const routes: RouteRegistrar = (router) => {
  router
    .get('/account/tokens', [Pages, 'own'])
    .use(middleware.open('shows what is of the signed-in user alone'))
  router.get('/settings/api', [Pages, 'service']).use(middleware.can(MANAGE))
}

export default routes
