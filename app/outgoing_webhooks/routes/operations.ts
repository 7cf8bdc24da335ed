import { describeRoutes } from '#app/api_docs/contracts/operation'
import { integer, list, object } from '#app/api_docs/contracts/schema'
import {
  deliveryDetailsSchema,
  deliverySchema,
  endpointSchema,
  newEndpointSchema,
  publicEventSchema,
} from '#app/outgoing_webhooks/transformers/webhook_schema'
import {
  DELIVERY_LISTING,
  ENDPOINT_LISTING,
  endpointChangesValidator,
  newEndpointValidator,
  replayFailedValidator,
} from '#app/outgoing_webhooks/validators/webhook_validators'

const answer = { data: endpointSchema }
const sent = { status: 202, answer: { data: deliveryDetailsSchema } }

export default describeRoutes('Outgoing webhooks', {
  'GET /api/v1/admin/webhook-events': {
    summary: 'Events that may be sent',
    answer: { data: list(publicEventSchema) },
  },
  'GET /api/v1/admin/webhooks': {
    summary: 'Endpoints, newest first',
    list: ENDPOINT_LISTING,
    answer: { page: endpointSchema },
  },
  'POST /api/v1/admin/webhooks': {
    summary: 'Add an endpoint',
    description: '`secret` signs what is sent, and is shown in this answer only.',
    status: 201,
    takes: newEndpointValidator,
    answer: { data: newEndpointSchema },
    problems: { E_LIMIT_REACHED: 409 },
  },
  'GET /api/v1/admin/webhooks/:id': { summary: 'An endpoint', answer },
  'PATCH /api/v1/admin/webhooks/:id': {
    summary: 'Change an endpoint',
    takes: endpointChangesValidator,
    answer,
    problems: { E_VERSION_CONFLICT: 409 },
  },
  'DELETE /api/v1/admin/webhooks/:id': { summary: 'Delete an endpoint', answer: { nothing: true } },
  'POST /api/v1/admin/webhooks/:id/rotate': {
    summary: 'Replace the secret of an endpoint',
    description:
      'The one before signs as well for a day. The new one is shown in this answer only.',
    answer: { data: newEndpointSchema },
  },
  'POST /api/v1/admin/webhooks/:id/resume': { summary: 'Send to a paused endpoint again', answer },
  'POST /api/v1/admin/webhooks/:id/test': { summary: 'Send a test', ...sent },
  'POST /api/v1/admin/webhooks/:id/replay': {
    summary: 'Send what has failed again',
    description:
      'Of all that is kept, or was written since a time; the oldest first, at most 1,000 at once. Tests are left out, and so is what the asker does not see all of.',
    status: 202,
    takes: replayFailedValidator,
    answer: { data: object({ replayed: integer() }) },
    problems: { E_WEBHOOK_CLOSED: 409 },
  },
  'GET /api/v1/admin/webhooks/:id/deliveries': {
    summary: 'What was sent to an endpoint, newest first',
    list: DELIVERY_LISTING,
    answer: { page: deliverySchema },
  },
  'GET /api/v1/admin/webhooks/:id/deliveries/:delivery': {
    summary: 'A delivery, with its tries',
    answer: { data: deliveryDetailsSchema },
  },
  'POST /api/v1/admin/webhooks/:id/deliveries/:delivery/replay': {
    summary: 'Send a delivery again',
    ...sent,
    problems: { E_WEBHOOK_CLOSED: 409 },
  },
})
