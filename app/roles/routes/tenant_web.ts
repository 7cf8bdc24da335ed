import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const RolesPage = () => import('#app/roles/controllers/roles_page_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/settings/roles', [RolesPage, 'show']).use(middleware.can('roles.read'))
}

export default routes
