import { findConversation } from '#app/chat/queries/find_conversation'
import { transformConversation } from '#app/chat/transformers/conversation_transformer'
import type { EventHandler } from '#app/events/contracts/declaration'
import { broadcast } from '#app/realtime/broadcast'
import { NOBODY } from '#app/shared/nobody'

/** What all readers of a conversation see alike: their own unread count is not part of it. */
const broadcastConversation: EventHandler = async ({ occurredAt, payload }) => {
  const conversationId = String(payload.conversationId)
  const row = await findConversation(conversationId, NOBODY)
  if (!row) return
  const shown = transformConversation(row)
  const conversation = { ...shown, unreadCount: undefined }
  await broadcast({
    type: 'conversation.updated',
    to: { topic: 'conversations', people: [row.assigneeId] },
    at: occurredAt,
    data: { conversationId, conversation },
  })
}

export default broadcastConversation
