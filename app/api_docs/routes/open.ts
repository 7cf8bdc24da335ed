import type { RouteRegistrar } from '#app/module_system/contracts/manifest'

const ApiDocs = () => import('#app/api_docs/controllers/api_docs_controller')

/** For anybody: what the API can do is no secret. */
const routes: RouteRegistrar = (router) => {
  router.get('/openapi.json', [ApiDocs, 'document'])
  router.get('/docs', [ApiDocs, 'interactive'])
  router.get('/redoc', [ApiDocs, 'reading'])
  router.get('/docs/assets/:file', [ApiDocs, 'asset'])
}

export default routes
