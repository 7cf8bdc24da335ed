import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#app/shared/http/exception_handler'))

/**
 * Four stacks, because one for all would cost the API and the webhooks a factor of ten: what every request
 * needs stands here, the rest is named by the groups that want it.
 */
server.use([
  () => import('#app/shared/http/security_headers_middleware'),
  () => import('#app/shared/http/container_bindings_middleware'),
  () => import('#app/shared/http/correlation_middleware'),
])

export const middleware = router.named({
  assets: () => import('@adonisjs/static/static_middleware'),
  body: () => import('@adonisjs/core/bodyparser_middleware'),
  session: () => import('@adonisjs/session/session_middleware'),
  apiSession: () => import('#app/identity/middleware/api_session_middleware'),
  shield: () => import('@adonisjs/shield/shield_middleware'),
  vite: () => import('@adonisjs/vite/vite_middleware'),
  inertia: () => import('#app/shared/http/inertia_middleware'),
  identity: () => import('#app/identity/middleware/identity_middleware'),
  signedIn: () => import('#app/identity/middleware/signed_in_middleware'),
  person: () => import('#app/identity/middleware/person_middleware'),
  tenant: () => import('#app/tenancy/middleware/tenant_middleware'),
  organization: () => import('#app/organizations/middleware/organization_middleware'),
  module: () => import('#app/module_system/middleware/module_middleware'),
  can: () => import('#app/identity/middleware/permission_middleware'),
  open: () => import('#app/identity/middleware/open_middleware'),
  platform: () => import('#app/identity/middleware/platform_middleware'),
  adminToken: () => import('#app/identity/middleware/admin_token_middleware'),
  apiRate: () => import('#app/shared/http/api_rate_middleware'),
  jsonBody: () => import('#app/shared/http/json_body_middleware'),
  idempotent: () => import('#app/shared/http/idempotency_middleware'),
})
