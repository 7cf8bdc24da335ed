import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const TeamsPage = () => import('#app/teams/controllers/teams_page_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/settings/teams', [TeamsPage, 'show']).use(middleware.can('teams.read'))
}

export default routes
