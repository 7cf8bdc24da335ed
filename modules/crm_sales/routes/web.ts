import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const LeadsPage = () => import('#modules/crm_sales/controllers/leads_page_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/leads', [LeadsPage, 'index']).use(middleware.can('crm_sales.leads.read'))
  router.get('/leads/:id', [LeadsPage, 'show']).use(middleware.can('crm_sales.leads.read'))
}

export default routes
