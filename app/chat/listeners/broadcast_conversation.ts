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
  const { left } = payload as { left?: { userId: string | null } }
  if (left) await tellWhoLost(conversationId, left.userId, occurredAt)
}

/** Who saw it while it was somebody else's, or nobody's, learns no more than that they have to look again. */
const tellWhoLost = (conversationId: string, before: string | null, at: string) =>
  broadcast({
    type: 'conversation.left',
    to: { topic: 'conversations', people: [before] },
    at,
    data: { conversationId },
  })

export default broadcastConversation
