import { MANAGE, ROTATE } from '#app/api_tokens/contracts/permissions'
import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const ServiceTokens = () => import('#app/api_tokens/controllers/service_tokens_controller')
const AdminToken = () => import('#app/api_tokens/controllers/admin_token_controller')

const routes: RouteRegistrar = (router) => {
  router
    .group(() => {
      router.get('/admin/service-tokens', [ServiceTokens, 'index'])
      router.post('/admin/service-tokens', [ServiceTokens, 'issue'])
      router.delete('/admin/service-tokens/:id', [ServiceTokens, 'destroy'])
      router.get('/admin/admin-token', [AdminToken, 'show'])
    })
    .use([middleware.can(MANAGE), middleware.adminToken()])
  router
    .post('/admin/admin-token/rotate', [AdminToken, 'rotate'])
    .use([middleware.can(ROTATE), middleware.adminToken(), middleware.person()])
}

export default routes
