import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Endpoints = () => import('#app/outgoing_webhooks/controllers/endpoints_controller')
const Acts = () => import('#app/outgoing_webhooks/controllers/endpoint_acts_controller')
const Deliveries = () => import('#app/outgoing_webhooks/controllers/deliveries_controller')

const routes: RouteRegistrar = (router) => {
  const manage = [middleware.can('webhooks.manage'), middleware.adminToken()]

  router.get('/admin/webhook-events', [Acts, 'events']).use(manage)
  router.get('/admin/webhooks', [Endpoints, 'index']).use(manage)
  router.post('/admin/webhooks', [Endpoints, 'store']).use([...manage, middleware.idempotent()])
  router.get('/admin/webhooks/:id', [Endpoints, 'show']).use(manage)
  router.patch('/admin/webhooks/:id', [Endpoints, 'update']).use(manage)
  router.post('/admin/webhooks/:id/rotate', [Acts, 'rotate']).use(manage)
  router.post('/admin/webhooks/:id/resume', [Acts, 'resume']).use(manage)
  router.post('/admin/webhooks/:id/test', [Acts, 'test']).use([...manage, middleware.idempotent()])
  router
    .post('/admin/webhooks/:id/replay', [Deliveries, 'replayFailed'])
    .use([...manage, middleware.idempotent()])
  router.get('/admin/webhooks/:id/deliveries', [Deliveries, 'index']).use(manage)
  router.get('/admin/webhooks/:id/deliveries/:delivery', [Deliveries, 'show']).use(manage)
  router
    .post('/admin/webhooks/:id/deliveries/:delivery/replay', [Deliveries, 'replay'])
    .use([...manage, middleware.idempotent()])
  router.delete('/admin/webhooks/:id', [Endpoints, 'destroy']).use(manage)
}

export default routes
