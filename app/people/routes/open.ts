import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Registration = () => import('#app/people/controllers/registration_controller')

/** Registering, for programs: who asks is nobody yet. */
const routes: RouteRegistrar = (router) => {
  router
    .get('/api/v1/auth/tenants', [Registration, 'tenants'])
    .use([
      middleware.apiSession(),
      middleware.identity(),
      middleware.open('lists one’s own tenants, and to anybody those that let themselves be asked'),
    ])
  router
    .group(() => {
      router.post('/register', [Registration, 'store'])
      router.post('/register/confirm', [Registration, 'confirm'])
    })
    .prefix('/api/v1/auth')
    .use([
      middleware.open('lets anybody ask to join an organization that lets itself be asked'),
      middleware.jsonBody(),
      middleware.body(),
    ])
}

export default routes
