import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Contacts = () => import('#app/contacts/controllers/contacts_controller')

const routes: RouteRegistrar = (router) => {
  router.get('/contacts', [Contacts, 'index']).use(middleware.can('contacts.read'))
  router.get('/contacts/:id', [Contacts, 'show']).use(middleware.can('contacts.read'))
  router.patch('/contacts/:id', [Contacts, 'update']).use(middleware.can('contacts.update'))
}

export default routes
