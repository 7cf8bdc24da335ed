export const AUTHORS = ['contact', 'agent', 'user', 'system'] as const

export type Author = (typeof AUTHORS)[number]

export const MESSAGE_STATUSES = [
  'received',
  'queued',
  'sending',
  'sent',
  'delivered',
  'read',
  'failed',
  'unconfirmed',
  'refused',
] as const

export type MessageStatus = (typeof MESSAGE_STATUSES)[number]

/** One entry of a conversation as it is stored. */
export interface MessageRow {
  id: string
  conversationId: string
  channelId: string
  position: string
  clientId: string | null
  direction: 'in' | 'out'
  author: Author
  authorId: string | null
  type: string
  text: string | null
  status: MessageStatus
  reason: string | null
  detail: string | null
  providerId: string | null
  turnId: string | null
  attempts: number
  nextAttemptAt: Date | null
  sendingSince: Date | null
  sentAt: Date
  createdAt: Date
}

export const MESSAGE_COLUMNS = `messages.id, messages.conversation_id as "conversationId",
  messages.channel_id as "channelId", messages.position, messages.client_id as "clientId", messages.direction,
  messages.author, messages.author_id as "authorId", messages.type, messages.text, messages.status,
  messages.reason, messages.detail, messages.provider_id as "providerId", messages.turn_id as "turnId",
  messages.attempts, messages.next_attempt_at as "nextAttemptAt", messages.sending_since as "sendingSince",
  messages.sent_at as "sentAt", messages.created_at as "createdAt"`
