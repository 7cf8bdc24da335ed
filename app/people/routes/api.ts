import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const People = () => import('#app/people/controllers/people_controller')
const Approvals = () => import('#app/people/controllers/approvals_controller')
const Invitations = () => import('#app/people/controllers/invitations_controller')

const routes: RouteRegistrar = (router) => {
  const may = (permission: string) => [middleware.can(permission), middleware.adminToken()]

  router.get('/admin/users', [People, 'index']).use(may('people.read'))
  router.get('/admin/users/:id', [People, 'show']).use(may('people.read'))
  router.patch('/admin/users/:id', [People, 'update']).use(may('people.update'))
  router.post('/admin/users/:id/suspend', [People, 'suspend']).use(may('people.suspend'))
  router.post('/admin/users/:id/reactivate', [People, 'reactivate']).use(may('people.suspend'))
  router.delete('/admin/users/:id', [People, 'destroy']).use(may('people.remove'))
  router.get('/admin/users/:id/tenants', [People, 'tenants']).use(may('people.link'))
  router.put('/admin/users/:id/tenants', [People, 'link']).use(may('people.link'))

  router.get('/admin/approvals', [Approvals, 'index']).use(may('people.approve'))
  router.get('/admin/approvals/:id', [Approvals, 'show']).use(may('people.approve'))
  router.post('/admin/approvals/:id/approve', [Approvals, 'approve']).use(may('people.approve'))
  router.post('/admin/approvals/:id/reject', [Approvals, 'reject']).use(may('people.approve'))

  router.get('/admin/invitations', [Invitations, 'index']).use(may('people.invite'))
  router.get('/admin/invitations/:id', [Invitations, 'show']).use(may('people.invite'))
  router
    .post('/admin/invitations', [Invitations, 'store'])
    .use([...may('people.invite'), middleware.idempotent()])
  router.post('/admin/invitations/:id/resend', [Invitations, 'resend']).use(may('people.invite'))
  router.delete('/admin/invitations/:id', [Invitations, 'destroy']).use(may('people.invite'))
}

export default routes
