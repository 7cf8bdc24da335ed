import type { MessageRow } from '#app/chat/contracts/message'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'

export function transformMessage(message: MessageRow) {
  const { id, conversationId, clientId, direction, author, authorId, type, text } = message
  const { status, reason, detail, providerId } = message
  return {
    id,
    conversationId,
    clientId,
    direction,
    author,
    authorId,
    type,
    text,
    status,
    reason,
    detail,
    providerId,
    nextAttemptAt: isoTimeOrNull(message.nextAttemptAt),
    sentAt: isoTime(message.sentAt),
    createdAt: isoTime(message.createdAt),
  }
}
