import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const LeadsPage = () => import('#modules/crm_sales/controllers/leads_page_controller')

const routes: RouteRegistrar = (router) => {
  const read = middleware.can('crm_sales.leads.read')

  router.get('/leads', [LeadsPage, 'index']).as('crm_sales.pages.leads').use(read)
  router.get('/leads/:id', [LeadsPage, 'show']).as('crm_sales.pages.lead').use(read)
}

export default routes
