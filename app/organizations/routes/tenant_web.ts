import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const OrganizationPage = () => import('#app/organizations/controllers/organization_page_controller')

const routes: RouteRegistrar = (router) => {
  router
    .get('/settings/organization', [OrganizationPage, 'show'])
    .use(middleware.can('organization.read'))
}

export default routes
