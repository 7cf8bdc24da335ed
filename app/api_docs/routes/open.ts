import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const ApiDocs = () => import('#app/api_docs/controllers/api_docs_controller')

const routes: RouteRegistrar = (router) => {
  router
    .group(() => {
      router.get('/openapi.json', [ApiDocs, 'document'])
      router.get('/docs', [ApiDocs, 'interactive'])
      router.get('/redoc', [ApiDocs, 'reading'])
      router.get('/docs/assets/:file', [ApiDocs, 'asset'])
    })
    .use(middleware.open('what the API can do is no secret'))
}

export default routes
