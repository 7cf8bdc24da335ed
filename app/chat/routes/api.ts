import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { middleware } from '#start/kernel'

const Conversations = () => import('#app/chat/controllers/conversations_controller')
const Handling = () => import('#app/chat/controllers/handling_controller')
const Messages = () => import('#app/chat/controllers/messages_controller')
const Panel = () => import('#app/chat/controllers/panel_controller')

const routes: RouteRegistrar = (router) => {
  router
    .group(() => {
      router.get('/conversations', [Conversations, 'index'])
      router.get('/conversations/:id', [Conversations, 'show'])
      router.post('/conversations/:id/read', [Conversations, 'read'])
      router.get('/conversations/:id/messages', [Messages, 'index'])
      router.get('/conversations/:id/panel', [Panel, 'show'])
    })
    .use(middleware.can('conversations.read'))

  router
    .patch('/conversations/:id', [Conversations, 'update'])
    .use(middleware.can('conversations.update'))
  router
    .post('/conversations/:id/messages', [Messages, 'store'])
    .use([middleware.can('conversations.reply'), middleware.idempotent()])
  router
    .post('/conversations/:id/messages/:messageId/retry', [Messages, 'retry'])
    .use(middleware.can('conversations.retry'))

  router
    .post('/conversations/:id/takeover', [Handling, 'takeOver'])
    .use(middleware.can('conversations.take_over'))
  router
    .post('/conversations/:id/release', [Handling, 'release'])
    .use(middleware.can('conversations.release'))
  router
    .delete('/conversations/:id/silence', [Handling, 'endSilence'])
    .use(middleware.can('conversations.end_silence'))
}

export default routes
