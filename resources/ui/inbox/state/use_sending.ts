import { useQueryClient } from '@tanstack/react-query'
import { Problem } from '~/api/client'
import { conversationsApi } from '~/api/conversations'
import type { Message } from '~/api/types'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { patchConversation } from './conversation_cache'
import { keys } from './keys'
import { putMessage } from './message_cache'
import { outbox, type PendingMessage } from './outbox'

/** Sends, sends again and discards messages of one conversation. */
export function useSending(conversationId: string) {
  const api = useApi()
  const queries = useQueryClient()
  const { tenant, user } = useSession()

  async function deliver(message: PendingMessage) {
    const { clientId, text } = message
    try {
      const { data } = await conversationsApi.send(api, conversationId, text ?? '', clientId)
      putMessage(queries, tenant.id, conversationId, data)
      outbox.remove(clientId)
      const { direction, author, status, createdAt } = data
      patchConversation(queries, tenant.id, user.id, {
        id: conversationId,
        lastMessageAt: createdAt,
        lastMessage: { text, direction, author, status },
      })
      void queries.invalidateQueries({ queryKey: keys.conversation(tenant.id, conversationId) })
    } catch (error) {
      outbox.update(clientId, { status: 'failed', ...reasonOf(error) })
    }
  }

  return {
    send: (text: string) => void deliver(outbox.add(conversationId, text)),

    sendAgain: async (message: Message) => {
      if (isPending(message)) {
        outbox.update(message.clientId, { status: 'queued', reason: null, detail: null })
        return deliver(message)
      }
      try {
        const { data } = await conversationsApi.sendAgain(api, conversationId, message.id)
        putMessage(queries, tenant.id, conversationId, data)
      } catch (error) {
        void toast.problem(error)
      }
    },

    discard: (message: Message) => {
      if (isPending(message)) outbox.remove(message.clientId)
    },
  }
}

export function isPending(message: Message): message is PendingMessage {
  return 'conversationId' in message && message.id === message.clientId
}

function reasonOf(error: unknown): Pick<Message, 'reason' | 'detail'> {
  if (error instanceof Problem && error.status > 0) {
    const tooLong = error.errors.some(({ rule }) => rule === 'maxLength')
    if (tooLong) return { reason: 'too_long', detail: null }
    return { reason: error.code, detail: error.message || null }
  }
  return { reason: 'network', detail: null }
}
