import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Teams = () => import('#app/teams/controllers/teams_controller')

const routes: RouteRegistrar = (router) => {
  const may = (permission: string) => [middleware.can(permission), middleware.adminToken()]

  router.get('/admin/teams', [Teams, 'index']).use(may('teams.read'))
  router.get('/admin/teams/:id', [Teams, 'show']).use(may('teams.read'))
  router
    .post('/admin/teams', [Teams, 'store'])
    .use([...may('teams.create'), middleware.idempotent()])
  router.patch('/admin/teams/:id', [Teams, 'update']).use(may('teams.update'))
  router.delete('/admin/teams/:id', [Teams, 'destroy']).use(may('teams.delete'))
}

export default routes
