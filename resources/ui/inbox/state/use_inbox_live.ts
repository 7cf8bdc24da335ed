import { useQueryClient } from '@tanstack/react-query'
import type { Message } from '~/api/types'
import { useSession } from '~/hooks/use_session'
import type { LiveEvent } from '~/live/events'
import { useLiveEvents } from '~/live/store'
import { changeConversation, patchConversation, type ConversationPatch } from './conversation_cache'
import { keys } from './keys'
import { putMessage } from './message_cache'
import { useSettleLists } from './use_settle_lists'

/** What the stream says about conversations; parts may be missing, then they are asked for. */
type EventData = {
  conversationId?: string
  message?: Message
  conversation?: ConversationPatch
  unreadCount?: number
}

/** Brings what is on screen up to date with the tenant's stream. */
export function useInboxLive(): void {
  const queries = useQueryClient()
  const { tenant, user } = useSession()

  const settleLists = useSettleLists()

  const fetchAgain = (...queryKeys: (readonly unknown[])[]) =>
    queryKeys.forEach((queryKey) => void queries.invalidateQueries({ queryKey }))
  const patch = (change: ConversationPatch) =>
    patchConversation(queries, tenant.id, user.id, change)

  function onMessage(isNew: boolean, { conversationId, message }: EventData) {
    if (!conversationId) return
    if (!message) {
      return fetchAgain(keys.messages(tenant.id, conversationId), keys.lists(tenant.id))
    }
    putMessage(queries, tenant.id, conversationId, message)
    if (!isNew) return
    const { text, direction, author, status, createdAt } = message
    patch({
      id: conversationId,
      lastMessageAt: createdAt,
      lastMessage: { text, direction, author, status },
    })
    if (direction === 'in') countUnread(conversationId)
  }

  /* Unread counts are each user's own, so the tenant's stream does not carry them. */
  function countUnread(conversationId: string) {
    changeConversation(queries, tenant.id, conversationId, (old) => ({
      ...old,
      unreadCount: old.unreadCount + 1,
    }))
    settleLists()
  }

  function onConversation({ conversationId, conversation, unreadCount }: EventData) {
    if (conversation) return patch(conversation)
    if (conversationId && unreadCount !== undefined)
      return patch({ id: conversationId, unreadCount })
    if (conversationId) fetchAgain(keys.conversation(tenant.id, conversationId))
    fetchAgain(keys.lists(tenant.id))
  }

  useLiveEvents(({ type, data }: LiveEvent) => {
    const facts = (data ?? {}) as EventData
    if (type.startsWith('message.')) return onMessage(type === 'message.created', facts)
    if (['conversation.updated', 'conversation.left', 'unread.updated'].includes(type))
      return onConversation(facts)
    if (type.startsWith('appointment.')) fetchAgain(keys.panels(tenant.id))
  })
}
