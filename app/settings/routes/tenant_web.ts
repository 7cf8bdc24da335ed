import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Pages = () => import('#app/settings/controllers/settings_pages_controller')

const routes: RouteRegistrar = (router) => {
  router
    .get('/settings', [Pages, 'index'])
    .use(middleware.open('lists those pages of the settings that one may open'))
  router.get('/settings/general', [Pages, 'general']).use(middleware.can('settings.manage'))
  router
    .get('/settings/organization', [Pages, 'organization'])
    .use(middleware.can('settings.manage_organization'))
}

export default routes
