import { findConversation } from '#app/chat/queries/find_conversation'
import type { EventHandler } from '#app/events/contracts/declaration'
import { broadcast } from '#app/realtime/broadcast'

/** One user's unread count, on all of their devices. */
const broadcastRead: EventHandler = async ({ occurredAt, payload }) => {
  const [conversationId, userId] = [String(payload.conversationId), String(payload.userId)]
  const row = await findConversation(conversationId, userId)
  if (!row) return
  await broadcast({
    type: 'unread.updated',
    to: { userId },
    at: occurredAt,
    data: { conversationId, unreadCount: row.unreadCount },
  })
}

export default broadcastRead
