import type { RouteRegistrar } from '#app/module_system/contracts/manifest'

const Search = () => import('#app/search/controllers/search_controller')

/** Asks for the permission of each kind of hit by itself. */
const routes: RouteRegistrar = (router) => {
  router.get('/search', [Search, 'index'])
}

export default routes
