import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Session = () => import('#app/identity/controllers/session_controller')

/** Pages before a tenant is chosen. */
const routes: RouteRegistrar = (router) => {
  router
    .group(() => {
      router.get('/', [Session, 'home'])
      router.get('/login', [Session, 'create'])
      router.post('/login', [Session, 'store'])
      router.post('/logout', [Session, 'destroy'])
      router.post('/locale', [Session, 'locale'])
    })
    .use(middleware.open('signs in and out, and speaks the language of a visitor'))
}

export default routes
