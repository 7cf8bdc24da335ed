import { describeRoutes } from '#app/api_docs/contracts/operation'
import { receivedSchema } from '#app/channels/intake/received_schema'

export default describeRoutes('Webhooks', {
  'POST /webhooks/:provider/:channelKey': {
    summary: 'Tell of an event at a provider of messages',
    description:
      'Checked in this order: provider and key, channel on, size, signature over the raw body, shape. Answered when it is stored.',
    answer: { body: receivedSchema },
    problems: { E_SIGNATURE: 401, E_TOO_LARGE: 413 },
  },
})
