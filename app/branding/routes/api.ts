import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Branding = () => import('#app/branding/controllers/branding_controller')

const routes: RouteRegistrar = (router) => {
  router
    .group(() => {
      router.get('/admin/branding', [Branding, 'show'])
      router.put('/admin/branding', [Branding, 'update'])
      router.get('/admin/branding/palette', [Branding, 'palette'])
      router.put('/admin/branding/images/:kind', [Branding, 'setImage'])
      router.delete('/admin/branding/images/:kind', [Branding, 'removeImage'])
    })
    .use([middleware.can('branding.manage'), middleware.adminToken()])
}

export default routes
