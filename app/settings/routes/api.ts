import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Tenant = () => import('#app/settings/controllers/tenant_settings_controller')
const Organization = () => import('#app/settings/controllers/organization_settings_controller')

const routes: RouteRegistrar = (router) => {
  router
    .group(() => {
      router.get('/admin/settings/:group', [Tenant, 'show'])
      router.put('/admin/settings/:group', [Tenant, 'update'])
    })
    .use([middleware.can('settings.manage'), middleware.adminToken()])
  router
    .group(() => {
      router.get('/admin/organization/settings/:group', [Organization, 'show'])
      router.put('/admin/organization/settings/:group', [Organization, 'update'])
    })
    .use([middleware.can('settings.manage_organization'), middleware.adminToken()])
}

export default routes
