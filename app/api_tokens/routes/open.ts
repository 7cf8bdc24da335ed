import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const OwnTokens = () => import('#app/api_tokens/controllers/own_tokens_controller')

/** A person's own tokens belong to no tenant. */
const routes: RouteRegistrar = (router) => {
  router
    .group(() => {
      router.get('/me/tokens', [OwnTokens, 'index'])
      router.post('/me/tokens', [OwnTokens, 'issue'])
      router.delete('/me/tokens/:id', [OwnTokens, 'destroy'])
    })
    .prefix('/api/v1')
    .use([
      middleware.apiSession(),
      middleware.identity(),
      middleware.signedIn(),
      middleware.open('shows and changes the tokens of the signed-in user alone'),
      middleware.jsonBody(),
      middleware.body(),
      middleware.person(),
    ])
}

export default routes
