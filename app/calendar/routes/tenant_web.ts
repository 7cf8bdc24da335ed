import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const AgendaPage = () => import('#app/calendar/controllers/agenda_page_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/agenda', [AgendaPage, 'show']).use(middleware.can('appointments.read'))
}

export default routes
