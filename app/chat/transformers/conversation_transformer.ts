import type { ConversationRow } from '#app/chat/queries/conversation_rows'
import { clock } from '#app/shared/clock'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'

export function transformConversation(row: ConversationRow) {
  const { id, tenantId, status, handledBy, attention, language, unreadCount, version } = row
  return {
    id,
    tenantId,
    channel: { id: row.channelId, provider: row.channelProvider, name: row.channelName },
    contact: { id: row.contactId, name: row.contactName, phone: row.contactPhone },
    status,
    handledBy,
    attention,
    language,
    silencedUntil: isoTimeOrNull(stillSilenced(row.silencedUntil)),
    assignee: row.assigneeId ? { id: row.assigneeId, name: row.assigneeName } : null,
    unreadCount,
    lastMessage: row.lastStatus && {
      text: row.lastText,
      direction: row.lastDirection,
      author: row.lastAuthor,
      status: row.lastStatus,
    },
    lastMessageAt: isoTime(row.lastMessageAt),
    createdAt: isoTime(row.createdAt),
    version,
  }
}

/** A silence that is over is none. */
export const stillSilenced = (until: Date | null) =>
  until && until > clock.now().toJSDate() ? until : null
