import { describeRoutes } from '#app/api_docs/contracts/operation'
import {
  flag,
  id,
  integer,
  list,
  object,
  open,
  resource,
  text,
  time,
} from '#app/api_docs/contracts/schema'
import type { SentEvent } from '#app/realtime/contracts/live_event'
import { syncValidator } from '#app/realtime/validators/sync_validator'
import { LIMITS } from '#app/shared/limits'

type Event = Omit<SentEvent, 'data'> & { data: object }

const eventSchema = resource<Event>('Event', {
  type: text({ examples: ['message.created'] }),
  tenantId: id(),
  at: time(),
  version: integer(),
  data: open(),
})

/** Programs that cannot set headers name the tenant here. */
const tenant = { type: 'string', format: 'uuid' }

export default describeRoutes('Live', {
  'GET /api/v1/events': {
    summary: 'The stream of events',
    description:
      'Each frame is `id: VERSION` and `data: EVENT`; comments keep the stream alive. It carries what the token may hear, and is closed within five seconds of its right.',
    parameters: { tenant },
    answer: { media: 'text/event-stream' },
    problems: { E_LIMIT_REACHED: 409 },
  },
  'GET /api/v1/sync': {
    summary: 'What was missed since a version',
    description: `At most ${LIMITS.page.sync}, oldest first. Ask with \`meta.version\` next time; with \`complete: false\` read everything again.`,
    query: syncValidator,
    answer: { data: list(eventSchema), meta: object({ version: integer(), complete: flag() }) },
  },
})
