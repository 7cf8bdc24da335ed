import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Audit = () => import('#app/audit/controllers/audit_controller')
const Export = () => import('#app/audit/controllers/audit_export_controller')

const routes: RouteRegistrar = (router) => {
  const read = [middleware.can('audit.read'), middleware.adminToken()]
  const take = [middleware.can('audit.export'), middleware.adminToken()]

  router.get('/admin/audit', [Audit, 'index']).use(read)
  router.get('/admin/audit/export', [Export, 'show']).use(take)
  router.get('/admin/audit/:id', [Audit, 'show']).use(read)
}

export default routes
