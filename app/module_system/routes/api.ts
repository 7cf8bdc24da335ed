import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Modules = () => import('#app/module_system/controllers/modules_controller')

const Settings = () => import('#app/module_system/controllers/module_settings_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/modules', [Modules, 'index']).use(middleware.can('modules.read'))
  router.get('/modules/:id', [Modules, 'show']).use(middleware.can('modules.read'))
  router
    .get('/admin/modules/:id', [Modules, 'additions'])
    .use([middleware.can('modules.read'), middleware.adminToken()])
  router
    .put('/admin/modules/:id', [Modules, 'update'])
    .use([middleware.can('modules.switch'), middleware.adminToken()])
  router
    .group(() => {
      router.get('/admin/modules/:id/settings', [Settings, 'show'])
      router.put('/admin/modules/:id/settings', [Settings, 'update'])
    })
    .use([middleware.can('modules.configure'), middleware.adminToken()])
}

export default routes
