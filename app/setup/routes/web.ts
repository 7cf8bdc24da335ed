import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Setup = () => import('#app/setup/controllers/setup_controller')

const routes: RouteRegistrar = (router) => {
  const link = middleware.open('asks for the token of the one-time link')
  router.get('/setup/:token', [Setup, 'create']).use(link)
  router.post('/setup/:token', [Setup, 'store']).use(link)
}

export default routes
