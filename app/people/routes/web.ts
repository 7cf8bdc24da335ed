import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const RegisterPages = () => import('#app/people/controllers/register_pages_controller')
const Invite = () => import('#app/people/controllers/invite_pages_controller')

/** Pages for people who are not in yet. */
const routes: RouteRegistrar = (router) => {
  router
    .group(() => {
      router.get('/register', [RegisterPages, 'create'])
      router.post('/register', [RegisterPages, 'store'])
      router.get('/register/confirm/:token', [RegisterPages, 'confirming'])
      router.post('/register/confirm/:token', [RegisterPages, 'confirm'])
      router.get('/invite/:token', [Invite, 'show'])
      router.post('/invite/:token', [Invite, 'accept'])
    })
    .use(middleware.open('is for people who ask to join, or were asked to'))
}

export default routes
