import { describeRoutes } from '#app/api_docs/contracts/operation'
import { conversationSchema, panelSchema } from '#app/chat/transformers/conversation_schema'
import { messageSchema } from '#app/chat/transformers/message_schema'
import {
  changeConversationValidator,
  CONVERSATION_LISTING,
  MESSAGE_LISTING,
  postMessageValidator,
} from '#app/chat/validators/chat_validators'

const answer = { data: conversationSchema }

export default describeRoutes('Conversations', {
  'GET /api/v1/conversations': {
    summary: 'Conversations, newest message first',
    description: '`q` looks at the beginning of words of the name and of the phone.',
    list: CONVERSATION_LISTING,
    answer: { page: conversationSchema },
  },
  'GET /api/v1/conversations/:id': { summary: 'A conversation', answer },
  'PATCH /api/v1/conversations/:id': {
    summary: 'Change the status of a conversation',
    takes: changeConversationValidator,
    answer,
    problems: { E_VERSION_CONFLICT: 409 },
  },
  'POST /api/v1/conversations/:id/read': { summary: 'Mark all of it as read', answer },
  'GET /api/v1/conversations/:id/panel': {
    summary: 'What stands beside a conversation',
    answer: { data: panelSchema },
  },
  'GET /api/v1/conversations/:id/messages': {
    summary: 'Messages, oldest first',
    description:
      'Forward with `cursor`; backward with `before`, or from the end with `tail=true`, and then `meta.previousCursor`.',
    list: MESSAGE_LISTING,
    parameters: {
      before: { type: 'string', format: 'uuid' },
      tail: { type: 'string', enum: ['true'] },
    },
    answer: { page: messageSchema, meta: { previousCursor: { type: ['string', 'null'] } } },
  },
  'POST /api/v1/conversations/:id/messages': {
    summary: 'Answer',
    description: 'Takes the conversation over. The same `clientId` is the same message.',
    status: 201,
    takes: postMessageValidator,
    answer: { data: messageSchema },
  },
  'POST /api/v1/conversations/:id/messages/:messageId/retry': {
    summary: 'Send a failed or unconfirmed message again',
    answer: { data: messageSchema },
    problems: { E_NOT_RETRYABLE: 409 },
  },
  'POST /api/v1/conversations/:id/takeover': {
    summary: 'Let a human handle it',
    description: 'The agent is silent for as long as the settings say.',
    answer,
  },
  'POST /api/v1/conversations/:id/release': { summary: 'Let the agent handle it again', answer },
  'DELETE /api/v1/conversations/:id/silence': {
    summary: 'Let the agent answer this contact again',
    answer,
  },
})
