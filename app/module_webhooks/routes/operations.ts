import { describeRoutes } from '#app/api_docs/contracts/operation'
import { receivedSchema } from '#app/channels/intake/received_schema'
import {
  rotatedWebhookSchema,
  webhookSchema,
} from '#app/module_webhooks/transformers/webhook_schema'
import { WEBHOOK_LISTING } from '#app/module_webhooks/validators/webhook_listing'

export default describeRoutes('Webhooks', {
  'GET /api/v1/admin/modules/:id/webhooks': {
    summary: 'The addresses at which a module is told of events',
    list: WEBHOOK_LISTING,
    answer: { page: webhookSchema },
  },
  'POST /api/v1/admin/modules/:id/webhooks/:name/rotate': {
    summary: 'Replace the secret of a module’s webhook',
    description: 'The one before is refused at once. The new one is shown in this answer only.',
    answer: { data: rotatedWebhookSchema },
  },
  'POST /webhooks/m/:moduleId/:name/:key': {
    summary: 'Tell a module of an event',
    description: 'The module says whether a request is genuine and well formed.',
    answer: { body: receivedSchema },
    problems: { E_SIGNATURE: 401, E_TOO_LARGE: 413 },
  },
})
