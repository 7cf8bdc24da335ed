import type { RouteRegistrar } from '#app/module_system/contracts/manifest'

const Session = () => import('#app/identity/controllers/session_controller')

/** Pages before a tenant is chosen. */
const routes: RouteRegistrar = (router) => {
  router.get('/', [Session, 'home'])
  router.get('/login', [Session, 'create'])
  router.post('/login', [Session, 'store'])
  router.post('/logout', [Session, 'destroy'])
  router.post('/locale', [Session, 'locale'])
}

export default routes
