import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Session = () => import('#app/identity/controllers/session_controller')
const RecoveryPages = () => import('#app/identity/controllers/recovery_pages_controller')

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
  router
    .group(() => {
      router.get('/forgot', [RecoveryPages, 'forgot'])
      router.post('/forgot', [RecoveryPages, 'ask'])
      router.get('/reset/:token', [RecoveryPages, 'reset'])
      router.post('/reset/:token', [RecoveryPages, 'setPassword'])
      router.get('/verify/:token', [RecoveryPages, 'verify'])
      router.post('/verify/:token', [RecoveryPages, 'confirm'])
    })
    .use(middleware.open('is for people who cannot sign in, or prove an address by a link'))
}

export default routes
