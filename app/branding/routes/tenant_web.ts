import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const BrandingPage = () => import('#app/branding/controllers/branding_page_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/settings/branding', [BrandingPage, 'show']).use(middleware.can('branding.manage'))
}

export default routes
