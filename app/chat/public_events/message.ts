import { findMessage } from '#app/chat/queries/find_message'
import { transformMessage } from '#app/chat/transformers/message_transformer'
import type { PublicEventData } from '#app/events/contracts/public_event'
import { database } from '#app/tenancy/database'

const message: PublicEventData = async ({ payload }) => {
  const row = await findMessage(database(), String(payload.messageId))
  return row && transformMessage(row)
}

export default message
