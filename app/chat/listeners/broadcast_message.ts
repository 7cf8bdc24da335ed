import { CHAT_EVENTS } from '#app/chat/contracts/events'
import { assigneeOf } from '#app/chat/queries/assignee_of'
import { findMessage } from '#app/chat/queries/find_message'
import { transformMessage } from '#app/chat/transformers/message_transformer'
import {
  isVisibleToVisitor,
  transformVisitorMessage,
} from '#app/chat/transformers/visitor_message_transformer'
import type { EventHandler } from '#app/events/contracts/declaration'
import { broadcast } from '#app/realtime/broadcast'
import { hub, widgetChannel } from '#app/realtime/hub'
import { database } from '#app/tenancy/database'

/** A new or changed entry, for the inbox and for the visitor of a web chat. */
const broadcastMessage: EventHandler = async ({ name, occurredAt, payload }) => {
  const row = await findMessage(database(), String(payload.messageId))
  if (!row) return
  const message = transformMessage(row)
  const { conversationId } = message
  const type = name === CHAT_EVENTS.messageCreated ? 'message.created' : 'message.updated'
  await broadcast({
    type,
    to: { topic: 'conversations', people: [await assigneeOf(conversationId)] },
    at: occurredAt,
    data: { conversationId, message },
  })
  if (isVisibleToVisitor(row)) {
    const seen = transformVisitorMessage(row)
    hub.broadcast(widgetChannel(conversationId), { type, messageId: row.id, message: seen })
  }
}

export default broadcastMessage
