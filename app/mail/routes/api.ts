import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Mails = () => import('#app/mail/controllers/mails_controller')
const Server = () => import('#app/mail/controllers/mail_server_controller')
const Suppressions = () => import('#app/mail/controllers/suppressions_controller')
const Templates = () => import('#app/mail/controllers/mail_templates_controller')

const routes: RouteRegistrar = (router) => {
  const read = [middleware.can('mail.read'), middleware.adminToken()]
  const manage = [middleware.can('mail.manage'), middleware.adminToken()]

  router.get('/admin/mails', [Mails, 'index']).use(read)
  router.get('/admin/mails/:id', [Mails, 'show']).use(read)
  router
    .post('/admin/mails/:id/resend', [Mails, 'resend'])
    .use([...manage, middleware.idempotent()])

  router.get('/admin/mail-server', [Server, 'show']).use(read)
  router.put('/admin/mail-server', [Server, 'update']).use(manage)
  router.delete('/admin/mail-server', [Server, 'destroy']).use(manage)
  router.post('/admin/mail-server/test', [Server, 'test']).use([...manage, middleware.idempotent()])

  router.get('/admin/mail-suppressions', [Suppressions, 'index']).use(read)
  router
    .post('/admin/mail-suppressions', [Suppressions, 'store'])
    .use([...manage, middleware.idempotent()])
  router.delete('/admin/mail-suppressions/:id', [Suppressions, 'destroy']).use(manage)

  router.get('/admin/mail-templates', [Templates, 'index']).use(read)
  router.get('/admin/mail-templates/:id', [Templates, 'show']).use(read)
}

export default routes
