import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Images = () => import('#app/branding/controllers/brand_images_controller')

const routes: RouteRegistrar = (router) => {
  router
    .get('/branding/:hash', [Images, 'show'])
    .use(middleware.open('logos are shown to visitors without an account'))
}

export default routes
