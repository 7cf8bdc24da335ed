import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Organization = () => import('#app/organizations/controllers/organization_controller')
const Tenants = () => import('#app/organizations/controllers/tenants_controller')

const routes: RouteRegistrar = (router) => {
  const may = (permission: string) => [middleware.can(permission), middleware.adminToken()]

  router.get('/admin/organization', [Organization, 'show']).use(may('organization.read'))
  router.patch('/admin/organization', [Organization, 'update']).use(may('organization.update'))

  router.get('/admin/tenants', [Tenants, 'index']).use(may('tenants.read'))
  router.get('/admin/tenants/:id', [Tenants, 'show']).use(may('tenants.read'))
  router
    .post('/admin/tenants', [Tenants, 'store'])
    .use([...may('tenants.create'), middleware.idempotent()])
  router.patch('/admin/tenants/:id', [Tenants, 'update']).use(may('tenants.update'))
  router.post('/admin/tenants/:id/suspend', [Tenants, 'suspend']).use(may('tenants.suspend'))
  router.post('/admin/tenants/:id/resume', [Tenants, 'resume']).use(may('tenants.suspend'))
}

export default routes
