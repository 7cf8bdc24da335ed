import { CHAT_EVENTS } from '#app/chat/contracts/events'
import type { PublicEventDeclaration } from '#app/events/contracts/public_event'

const permission = 'conversations.read'
const message = () => import('#app/chat/public_events/message')
const conversation = () => import('#app/chat/public_events/conversation')

/** What receivers outside may be told of the chat. */
export const CHAT_PUBLIC_EVENTS: readonly PublicEventDeclaration[] = [
  {
    type: 'conversation.created',
    version: 1,
    label: { en: 'New conversation', es: 'Conversación nueva', fr: 'Nouvelle conversation' },
    event: CHAT_EVENTS.conversationCreated,
    permission,
    data: conversation,
  },
  {
    type: 'conversation.updated',
    version: 1,
    label: {
      en: 'Conversation changed',
      es: 'Conversación modificada',
      fr: 'Conversation modifiée',
    },
    event: CHAT_EVENTS.conversationUpdated,
    permission,
    data: conversation,
  },
  {
    type: 'message.created',
    version: 1,
    label: { en: 'New message', es: 'Mensaje nuevo', fr: 'Nouveau message' },
    event: CHAT_EVENTS.messageCreated,
    permission,
    data: message,
  },
  {
    type: 'message.updated',
    version: 1,
    label: {
      en: 'Status of a message',
      es: 'Estado de un mensaje',
      fr: 'État d’un message',
    },
    event: CHAT_EVENTS.messageUpdated,
    permission,
    data: message,
  },
]
