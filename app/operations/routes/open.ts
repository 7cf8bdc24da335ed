import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Health = () => import('#app/operations/controllers/health_controller')
const Tasks = () => import('#app/operations/controllers/tasks_controller')
const Metrics = () => import('#app/operations/controllers/metrics_controller')

const routes: RouteRegistrar = (router) => {
  router
    .group(() => {
      router.get('/health', [Health, 'show'])
      router.get('/health/liveness', [Health, 'liveness'])
      router.get('/health/readiness', [Health, 'readiness'])
      router.get('/health/tasks', [Tasks, 'show'])
    })
    .use(middleware.open('says whether the process is well, and nothing of anybody'))

  const manage = [
    middleware.apiSession(),
    middleware.identity(),
    middleware.signedIn(),
    middleware.platform('ops.tasks.manage'),
  ]
  router.post('/health/tasks/start', [Tasks, 'start']).use(manage)
  router.post('/health/tasks/stop', [Tasks, 'stop']).use(manage)

  router.get('/metrics', [Metrics, 'show']).use(middleware.open('asks for METRICS_TOKEN by itself'))
}

export default routes
