import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const OwnJobs = () => import('#app/operations/controllers/own_jobs_controller')
const Jobs = () => import('#app/operations/controllers/jobs_controller')
const Schedules = () => import('#app/operations/controllers/schedules_controller')

const routes: RouteRegistrar = (router) => {
  const may = (permission: string) => [middleware.can(permission), middleware.adminToken()]

  router
    .get('/jobs/:id', [OwnJobs, 'show'])
    .use(middleware.open('shows people the jobs that they started, and no others'))

  router.get('/admin/jobs', [Jobs, 'index']).use(may('jobs.read'))
  router.get('/admin/jobs/:id', [Jobs, 'show']).use(may('jobs.read'))
  router.post('/admin/jobs/:id/retry', [Jobs, 'retry']).use(may('jobs.retry'))
  router.post('/admin/jobs/:id/park', [Jobs, 'park']).use(may('jobs.park'))
  router.post('/admin/jobs/:id/release', [Jobs, 'release']).use(may('jobs.release'))
  router.post('/admin/jobs/:id/cancel', [Jobs, 'cancel']).use(may('jobs.cancel'))

  router.get('/admin/schedules', [Schedules, 'index']).use(may('schedules.read'))
  router
    .post('/admin/schedules/:name/run', [Schedules, 'run'])
    .use([...may('schedules.run'), middleware.idempotent()])
}

export default routes
