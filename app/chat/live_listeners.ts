import { CHAT_EVENTS } from '#app/chat/contracts/events'
import type { EventListenerDeclaration } from '#app/events/contracts/declaration'

const inline = (
  event: string,
  handler: EventListenerDeclaration['handler']
): EventListenerDeclaration => ({ name: `live.${event}`, event, mode: 'inline', handler })

const message = () => import('#app/chat/listeners/broadcast_message')
const conversation = () => import('#app/chat/listeners/broadcast_conversation')
const read = () => import('#app/chat/listeners/broadcast_read')

/** What the chat tells open streams. */
export const LIVE_LISTENERS: readonly EventListenerDeclaration[] = [
  inline(CHAT_EVENTS.messageCreated, message),
  inline(CHAT_EVENTS.messageUpdated, message),
  inline(CHAT_EVENTS.conversationUpdated, conversation),
  inline(CHAT_EVENTS.conversationRead, read),
]
