import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Search = () => import('#app/search/controllers/search_controller')

const routes: RouteRegistrar = (router) => {
  router
    .get('/search', [Search, 'index'])
    .use(middleware.open('asks for the permission of each kind of hit by itself'))
}

export default routes
