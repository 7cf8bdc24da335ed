import {
  choice,
  id,
  integer,
  list,
  named,
  nullable,
  object,
  resource,
  text,
  time,
  word,
} from '#app/api_docs/contracts/schema'
import type { transformConversation } from '#app/chat/transformers/conversation_transformer'
import { authorSchema, directionSchema, statusSchema } from '#app/chat/transformers/message_schema'
import type { transformPanel } from '#app/chat/transformers/panel_transformer'
import { CONVERSATION_STATUSES } from '#app/chat/validators/chat_validators'
import { contactSchema } from '#app/contacts/transformers/contact_schema'
import { cardSchema } from '#app/module_system/transformers/card_schema'
import { LOCALES } from '#app/shared/contracts/locale'

type Conversation = ReturnType<typeof transformConversation>

export const conversationSchema = resource<Conversation>('Conversation', {
  id: id(),
  tenantId: id(),
  channel: object({ id: id(), provider: text(), name: text() }),
  contact: object({ id: id(), name: nullable(text()), phone: nullable(text()) }),
  status: word(CONVERSATION_STATUSES),
  handledBy: choice(['agent', 'human']),
  attention: nullable(text()),
  language: nullable(word(LOCALES)),
  silencedUntil: nullable(time()),
  assignee: nullable(object({ id: id(), name: nullable(text()) })),
  unreadCount: integer({ maximum: 100 }),
  lastMessage: nullable(
    object({
      text: nullable(text()),
      direction: nullable(directionSchema),
      author: nullable(authorSchema),
      status: statusSchema,
    })
  ),
  lastMessageAt: time(),
  createdAt: time(),
  version: integer(),
})

const appointment = {
  id: id(),
  status: text(),
  startsAt: time(),
  endsAt: time(),
  timeZone: text(),
  service: named(),
  professional: named(),
}

type Card = NonNullable<typeof cardSchema.accepts> extends (value: infer T) => void ? T : never

/** What stands beside a conversation. */
export const panelSchema = object<ReturnType<typeof transformPanel<Card>>>({
  contact: contactSchema,
  nextAppointment: nullable(object(appointment)),
  lastAppointment: nullable(object(appointment)),
  silencedUntil: nullable(time()),
  cards: list(cardSchema),
})
