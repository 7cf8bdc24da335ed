import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const AuditPage = () => import('#app/audit/controllers/audit_page_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/settings/audit', [AuditPage, 'show']).use(middleware.can('audit.read'))
}

export default routes
