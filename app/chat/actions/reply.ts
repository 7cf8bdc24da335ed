import { queueMessage, type QueuedMessage } from '#app/chat/actions/queue_message'
import { takeOver } from '#app/chat/actions/take_over'
import { findMessage } from '#app/chat/queries/find_message'
import { lockConversation } from '#app/chat/queries/lock_conversation'
import { doneBefore, noteDone } from '#app/shared/repeatable'
import { transaction } from '#app/tenancy/database'

export interface Reply {
  conversationId: string
  userId: string
  text: string
  clientId?: string | null
}

/** A human answers, and thereby takes the conversation from the agent. */
export function reply({ conversationId, userId, text, clientId }: Reply): Promise<QueuedMessage> {
  return transaction(async (trx) => {
    const before = doneBefore<{ messageId: string }>()
    const sent = before && (await findMessage(trx, before.messageId))
    if (sent) return { message: sent, created: false }
    const queued = await queueMessage(trx, {
      conversationId,
      author: 'user',
      authorId: userId,
      text,
      clientId: clientId ?? null,
    })
    await noteDone(trx, { messageId: queued.message.id })
    const goesOut = queued.created && queued.message.status === 'queued'
    const conversation = goesOut ? await lockConversation(trx, conversationId) : null
    if (conversation) await takeOver(trx, conversation, conversation.assigneeId ?? userId)
    return queued
  })
}
