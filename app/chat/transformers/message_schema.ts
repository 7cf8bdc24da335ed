import { choice, id, nullable, resource, text, time } from '#app/api_docs/contracts/schema'
import { AUTHORS, MESSAGE_STATUSES } from '#app/chat/contracts/message'
import type { transformMessage } from '#app/chat/transformers/message_transformer'
import type { transformVisitorMessage } from '#app/chat/transformers/visitor_message_transformer'

export const directionSchema = choice(['in', 'out'])
export const authorSchema = choice(AUTHORS)
export const statusSchema = choice(MESSAGE_STATUSES)

export const messageSchema = resource<ReturnType<typeof transformMessage>>('Message', {
  id: id(),
  conversationId: id(),
  clientId: nullable(text()),
  direction: directionSchema,
  author: authorSchema,
  authorId: nullable(id()),
  type: text(),
  text: nullable(text()),
  status: statusSchema,
  reason: nullable(text()),
  detail: nullable(text()),
  providerId: nullable(text()),
  nextAttemptAt: nullable(time()),
  sentAt: time(),
  createdAt: time(),
})

type VisitorMessage = ReturnType<typeof transformVisitorMessage>

export const visitorMessageSchema = resource<VisitorMessage>('VisitorMessage', {
  id: id(),
  clientId: nullable(text()),
  direction: directionSchema,
  author: authorSchema,
  type: text(),
  text: nullable(text()),
  status: statusSchema,
  createdAt: time(),
})
