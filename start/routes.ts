import router from '@adonisjs/core/services/router'
import env from '#start/env'
import { mountHealth, mountRoutes, webStack } from '#app/module_system/mount_routes'
import { middleware } from '#start/kernel'

const Assets = () => import('#app/shared/http/assets_controller')
const UnknownApi = () => import('#app/shared/http/unknown_api_controller')
const MissingPage = () => import('#app/shared/http/missing_page_controller')

if (env.get('RUN_WEB', true)) {
  /** Built files. Only this route looks at the disk, so no other request pays for it. */
  router.get('/assets/*', [Assets, 'show']).use([middleware.assets()])

  await mountRoutes(router)

  router.any('/api/*', [UnknownApi, 'handle'])

  /** Last, because it matches everything. */
  router.get('*', [MissingPage, 'show']).use(webStack())
} else {
  await mountHealth(router)
}
