import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const ApiAuth = () => import('#app/identity/controllers/api_auth_controller')

/** API routes that belong to no tenant. */
const routes: RouteRegistrar = (router) => {
  router
    .post('/api/v1/auth/login', [ApiAuth, 'login'])
    .use([middleware.jsonBody(), middleware.body()])
  router
    .group(() => {
      router.post('/auth/logout', [ApiAuth, 'logout'])
      router.get('/auth/tenants', [ApiAuth, 'tenants'])
      router.get('/me', [ApiAuth, 'me'])
      router.patch('/me', [ApiAuth, 'updateMe']).use(middleware.person())
    })
    .prefix('/api/v1')
    .use([
      middleware.apiSession(),
      middleware.identity(),
      middleware.signedIn(),
      middleware.jsonBody(),
      middleware.body(),
    ])
}

export default routes
