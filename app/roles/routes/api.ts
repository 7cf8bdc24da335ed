import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Roles = () => import('#app/roles/controllers/roles_controller')
const Permissions = () => import('#app/roles/controllers/permissions_controller')

const routes: RouteRegistrar = (router) => {
  const may = (permission: string) => [middleware.can(permission), middleware.adminToken()]

  router.get('/admin/permissions', [Permissions, 'index']).use(may('roles.read'))
  router.get('/admin/roles', [Roles, 'index']).use(may('roles.read'))
  router.get('/admin/roles/:id', [Roles, 'show']).use(may('roles.read'))
  router
    .post('/admin/roles', [Roles, 'store'])
    .use([...may('roles.create'), middleware.idempotent()])
  router.patch('/admin/roles/:id', [Roles, 'update']).use(may('roles.update'))
  router.delete('/admin/roles/:id', [Roles, 'destroy']).use(may('roles.delete'))
}

export default routes
