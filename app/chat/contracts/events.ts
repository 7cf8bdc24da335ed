/** Facts of the chat; the payloads hold ids only. */
export const CHAT_EVENTS = {
  /** `{ conversationId, contactId, channelProvider }`: the first message of a new conversation. */
  conversationCreated: 'chat.conversation_created',
  /** `{ conversationId, left? }`: `left.userId` is whose it was until somebody took it, null for nobody's. */
  conversationUpdated: 'chat.conversation_updated',
  /** `{ conversationId, userId }` */
  conversationRead: 'chat.conversation_read',
  /** `{ conversationId, messageId }`: a contact wrote. */
  messageReceived: 'chat.message_received',
  /** `{ conversationId, messageId }`: any new entry. */
  messageCreated: 'chat.message_created',
  /** `{ conversationId, messageId }`: its status changed. */
  messageUpdated: 'chat.message_updated',
} as const
