import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const ModulesPage = () => import('#app/module_system/controllers/modules_page_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/settings/modules', [ModulesPage, 'show']).use(middleware.can('modules.read'))
  router
    .get('/settings/modules/:id', [ModulesPage, 'settings'])
    .use(middleware.can('modules.configure'))
}

export default routes
