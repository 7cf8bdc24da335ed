import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Leads = () => import('#modules/crm_sales/controllers/leads_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/leads', [Leads, 'index']).use(middleware.can('crm_sales.leads.read'))
  router.get('/leads/:id', [Leads, 'show']).use(middleware.can('crm_sales.leads.read'))
  router
    .post('/leads', [Leads, 'store'])
    .use([middleware.can('crm_sales.leads.write'), middleware.idempotent()])
  router.patch('/leads/:id', [Leads, 'update']).use(middleware.can('crm_sales.leads.write'))
}

export default routes
