import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const MailPage = () => import('#app/mail/controllers/mail_page_controller')

const routes: RouteRegistrar = (router) => {
  const read = middleware.can('mail.read')
  router.get('/settings/mail', [MailPage, 'show']).use(read)
  router.get('/settings/mail/preview/:id', [MailPage, 'preview']).use(read)
}

export default routes
