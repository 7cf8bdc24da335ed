import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const ApiAuth = () => import('#app/identity/controllers/api_auth_controller')
const Recovery = () => import('#app/identity/controllers/recovery_controller')
const Account = () => import('#app/identity/controllers/account_controller')

/** API routes that belong to no tenant. */
const routes: RouteRegistrar = (router) => {
  router
    .group(() => {
      router.post('/login', [ApiAuth, 'login'])
      router.post('/forgot', [Recovery, 'forgot'])
      router.post('/reset', [Recovery, 'reset'])
      router.post('/verify', [Recovery, 'verify'])
    })
    .prefix('/api/v1/auth')
    .use([
      middleware.open('signs in, or proves an address by a link that was sent there'),
      middleware.jsonBody(),
      middleware.body(),
    ])
  router
    .group(() => {
      router.post('/auth/logout', [ApiAuth, 'logout'])
      router.get('/me', [ApiAuth, 'me'])
      router
        .group(() => {
          router.patch('/me', [ApiAuth, 'updateMe'])
          router.get('/me/security', [Account, 'security'])
          router.get('/me/sessions', [Account, 'sessions'])
          router.delete('/me/sessions', [Account, 'endOthers'])
          router.delete('/me/sessions/:id', [Account, 'endSession'])
          router.post('/me/password', [Account, 'password'])
          router.post('/me/email', [Account, 'email'])
        })
        .use(middleware.person())
    })
    .prefix('/api/v1')
    .use([
      middleware.apiSession(),
      middleware.identity(),
      middleware.signedIn(),
      middleware.open('shows and changes what is of the signed-in user alone'),
      middleware.jsonBody(),
      middleware.body(),
    ])
}

export default routes
