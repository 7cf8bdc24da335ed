import { randomUUID } from 'node:crypto'
import { receiveFrom } from '#app/chat/actions/receive_message'
import type { MessageRow } from '#app/chat/contracts/message'
import type { Channel } from '#app/channels/channel'
import { transaction } from '#app/tenancy/database'
import type { Visitor } from '#app/webchat/queries/find_visitor'

/** Stores what a visitor wrote; the same client id is the same message. */
export function receiveVisitorMessage(
  channel: Channel,
  visitor: Visitor,
  { text, clientId }: { text: string; clientId?: string | undefined }
): Promise<MessageRow> {
  return transaction(async (trx) => {
    const { message } = await receiveFrom(trx, channel, visitor, {
      providerId: `${visitor.conversationId}:${clientId ?? randomUUID()}`,
      type: 'text',
      text,
      sentAt: null,
      echo: false,
      answerable: true,
    })
    return message
  })
}
