import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const JobsPage = () => import('#app/operations/controllers/jobs_page_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/settings/jobs', [JobsPage, 'show']).use(middleware.can('jobs.read'))
}

export default routes
