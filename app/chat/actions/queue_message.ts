import { appendMessage } from '#app/chat/actions/append_message'
import { enqueueDelivery } from '#app/chat/delivery/enqueue_delivery'
import type { MessageRow } from '#app/chat/contracts/message'
import { findRepeated } from '#app/chat/queries/find_message'
import { lockConversation } from '#app/chat/queries/lock_conversation'
import { passGate, type Sender } from '#app/chat/send_gate'
import { findChannel } from '#app/channels/queries/find_channel'
import type { Transaction } from '#app/tenancy/database'

export interface OutgoingMessage {
  conversationId: string
  author: Sender
  authorId?: string | null
  text: string
  /** The same id in the same conversation is the same message. */
  clientId?: string | null
  /** One turn of the agent makes one message. */
  turnId?: string | null
}

export interface QueuedMessage {
  message: MessageRow
  /** False when it had been queued before. */
  created: boolean
}

/**
 * The single way out. Passes the gate and stores the message, queued or refused with its reason; a job delivers it
 * after the commit. Throws when the conversation does not exist.
 */
export async function queueMessage(
  trx: Transaction,
  { conversationId, author, authorId, text, ...ids }: OutgoingMessage
): Promise<QueuedMessage> {
  const conversation = await lockConversation(trx, conversationId)
  const channel = conversation && (await findChannel(conversation.channelId, trx))
  if (!conversation || !channel) throw new Error('there is no such conversation')
  const once = { clientId: ids.clientId ?? null, turnId: ids.turnId ?? null }
  const repeated = await findRepeated(trx, conversationId, once)
  if (repeated) return { message: repeated, created: false }

  const verdict = await passGate({ conversation, channel, author, text })
  const message = await appendMessage(trx, conversation, {
    direction: 'out',
    author,
    authorId: authorId ?? null,
    text,
    status: verdict.kind === 'allow' ? 'queued' : 'refused',
    reason: verdict.kind === 'allow' ? null : verdict.reason,
    ...once,
  })
  if (verdict.kind === 'allow') await enqueueDelivery(trx, message.id)
  return { message, created: true }
}
