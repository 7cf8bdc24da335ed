import { useQueryClient } from '@tanstack/react-query'
import type { Message } from '~/api/types'
import { useSession } from '~/hooks/use_session'
import type { LiveEvent } from '~/live/events'
import { useLiveEvents } from '~/live/store'
import { patchConversation, type ConversationPatch } from './conversation_cache'
import { keys } from './keys'
import { putMessage } from './message_cache'

type MessageData = { conversationId: string; message: Message }
type UnreadData = { conversationId?: string; unreadCount?: number }

/** Brings what is on screen up to date with the tenant's stream. */
export function useInboxLive(): void {
  const queries = useQueryClient()
  const { tenant, user } = useSession()

  const patch = (change: ConversationPatch) =>
    patchConversation(queries, tenant.id, user.id, change)

  function onMessage(event: LiveEvent) {
    const { conversationId, message } = event.data as MessageData
    if (!message)
      return void queries.invalidateQueries({ queryKey: keys.messages(tenant.id, conversationId) })
    putMessage(queries, tenant.id, conversationId, message)
    if (event.type !== 'message.created') return
    const { text, direction, author, status, createdAt } = message
    patch({
      id: conversationId,
      lastMessageAt: createdAt,
      lastMessage: { text, direction, author, status },
    })
  }

  useLiveEvents((event) => {
    if (event.type.startsWith('message.')) return onMessage(event)
    if (event.type === 'conversation.updated') {
      return patch((event.data as { conversation: ConversationPatch }).conversation)
    }
    if (event.type === 'unread.updated') {
      const { conversationId, unreadCount } = event.data as UnreadData
      if (conversationId && unreadCount !== undefined) patch({ id: conversationId, unreadCount })
      return
    }
    if (event.type.startsWith('appointment.')) {
      void queries.invalidateQueries({ queryKey: ['panel', tenant.id] })
    }
  })
}
