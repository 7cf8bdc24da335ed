import type { RouteRegistrar } from '#app/module_system/contracts/manifest'

const Setup = () => import('#app/setup/controllers/setup_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/setup/:token', [Setup, 'create'])
  router.post('/setup/:token', [Setup, 'store'])
}

export default routes
