import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const SecurityPage = () => import('#app/identity/controllers/security_page_controller')

const routes: RouteRegistrar = (router) => {
  router
    .get('/account/security', [SecurityPage, 'show'])
    .use(middleware.open('shows what is of the signed-in user alone'))
}

export default routes
