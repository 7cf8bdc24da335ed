import type { RouteRegistrar } from '#app/module_system/contracts/manifest'

const Health = () => import('#app/operations/controllers/health_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/health/liveness', [Health, 'liveness'])
  router.get('/health/readiness', [Health, 'readiness'])
}

export default routes
