import { findConversation } from '#app/chat/queries/find_conversation'
import { transformConversation } from '#app/chat/transformers/conversation_transformer'
import type { PublicEventData } from '#app/events/contracts/public_event'
import { NOBODY } from '#app/shared/nobody'

/** Without the unread count, which is somebody's own. */
const conversation: PublicEventData = async ({ payload }) => {
  const row = await findConversation(String(payload.conversationId), NOBODY)
  return row && { ...transformConversation(row), unreadCount: undefined }
}

export default conversation
