import { queueMessage, type QueuedMessage } from '#app/chat/actions/queue_message'
import { takeOver } from '#app/chat/actions/take_over'
import { findMessage } from '#app/chat/queries/find_message'
import type { LockedConversation } from '#app/chat/queries/lock_conversation'
import { doneBefore, noteDone } from '#app/shared/repeatable'
import type { Transaction } from '#app/tenancy/database'

export interface Reply {
  userId: string
  text: string
  clientId: string | null
}

/** A human answers in a conversation that the caller has locked, and thereby takes it from the agent. */
export async function reply(
  trx: Transaction,
  conversation: LockedConversation,
  { userId, text, clientId }: Reply
): Promise<QueuedMessage> {
  const before = doneBefore<{ messageId: string }>()
  const sent = before && (await findMessage(trx, before.messageId))
  if (sent) return { message: sent, created: false }
  const queued = await queueMessage(trx, {
    conversationId: conversation.id,
    author: 'user',
    authorId: userId,
    text,
    clientId,
  })
  await noteDone(trx, { messageId: queued.message.id })
  const goesOut = queued.created && queued.message.status === 'queued'
  if (goesOut) await takeOver(trx, conversation, conversation.assigneeId ?? userId)
  return queued
}
