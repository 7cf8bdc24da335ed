import { describeRoutes } from '#app/api_docs/contracts/operation'
import { id, list, nullable, object, text } from '#app/api_docs/contracts/schema'
import { visitorMessageSchema } from '#app/chat/transformers/message_schema'
import {
  sessionValidator,
  visitorMessageValidator,
} from '#app/webchat/validators/webchat_validators'

const visitor = { E_UNAUTHENTICATED: 401 }
const throttled = { E_TOO_MANY_REQUESTS: 429 }

/** Where headers cannot be set. */
const token = { type: 'string' }

export default describeRoutes('Web chat', {
  'GET /widget/:channelKey/look': {
    summary: 'How the tenant of a web chat looks',
    answer: { data: object({ name: text(), logoUrl: nullable(text()), color: nullable(text()) }) },
  },
  'POST /widget/:channelKey/session': {
    summary: 'Open the web chat as a visitor',
    description: 'With a token the same conversation again.',
    status: 201,
    takes: sessionValidator,
    answer: { data: object({ token: text(), conversationId: id() }) },
    problems: { ...visitor, ...throttled, E_LIMIT_REACHED: 409 },
  },
  'POST /widget/:channelKey/messages': {
    summary: 'Write as a visitor',
    status: 201,
    takes: visitorMessageValidator,
    answer: { data: visitorMessageSchema },
    problems: { ...visitor, ...throttled },
  },
  'GET /widget/:channelKey/messages': {
    summary: 'Messages as a visitor sees them, oldest first',
    parameters: { after: { type: 'string', format: 'uuid' }, token },
    answer: { data: list(visitorMessageSchema) },
    problems: visitor,
  },
  'GET /widget/:channelKey/events': {
    summary: 'The stream of a visitor',
    parameters: { token },
    answer: { media: 'text/event-stream' },
    problems: { ...visitor, ...throttled },
  },
})
