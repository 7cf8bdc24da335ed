import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Leads = () => import('#modules/crm_sales/controllers/leads_controller')

const routes: RouteRegistrar = (router) => {
  const read = middleware.can('crm_sales.leads.read')

  router.get('/leads', [Leads, 'index']).as('crm_sales.leads.index').use(read)
  router.get('/leads/:id', [Leads, 'show']).as('crm_sales.leads.show').use(read)
  router
    .post('/leads', [Leads, 'store'])
    .as('crm_sales.leads.store')
    .use([middleware.can('crm_sales.leads.create'), middleware.idempotent()])
  router
    .patch('/leads/:id', [Leads, 'update'])
    .as('crm_sales.leads.update')
    .use(middleware.can('crm_sales.leads.update'))
}

export default routes
