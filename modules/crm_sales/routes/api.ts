import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Leads = () => import('#modules/crm_sales/controllers/leads_controller')

const routes: RouteRegistrar = (router) => {
  const read = middleware.can('crm_sales.leads.read')
  const write = middleware.can('crm_sales.leads.write')

  router.get('/leads', [Leads, 'index']).as('crm_sales.leads.index').use(read)
  router.get('/leads/:id', [Leads, 'show']).as('crm_sales.leads.show').use(read)
  router
    .post('/leads', [Leads, 'store'])
    .as('crm_sales.leads.store')
    .use([write, middleware.idempotent()])
  router.patch('/leads/:id', [Leads, 'update']).as('crm_sales.leads.update').use(write)
}

export default routes
