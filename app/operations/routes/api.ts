import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const OwnJobs = () => import('#app/operations/controllers/own_jobs_controller')
const Jobs = () => import('#app/operations/controllers/jobs_controller')
const Schedules = () => import('#app/operations/controllers/schedules_controller')

const routes: RouteRegistrar = (router) => {
  const read = [middleware.can('jobs.read'), middleware.adminToken()]
  const manage = [middleware.can('jobs.manage'), middleware.adminToken()]

  router.get('/jobs/:id', [OwnJobs, 'show'])

  router.get('/admin/jobs', [Jobs, 'index']).use(read)
  router.get('/admin/jobs/:id', [Jobs, 'show']).use(read)
  router.post('/admin/jobs/:id/retry', [Jobs, 'retry']).use(manage)
  router.post('/admin/jobs/:id/park', [Jobs, 'park']).use(manage)
  router.post('/admin/jobs/:id/release', [Jobs, 'release']).use(manage)
  router.post('/admin/jobs/:id/cancel', [Jobs, 'cancel']).use(manage)

  router.get('/admin/schedules', [Schedules, 'index']).use(read)
  router
    .post('/admin/schedules/:name/run', [Schedules, 'run'])
    .use([...manage, middleware.idempotent()])
}

export default routes
