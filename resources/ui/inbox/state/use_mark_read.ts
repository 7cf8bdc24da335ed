import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { conversationsApi } from '~/api/conversations'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { changeConversation } from './conversation_cache'

function subscribe(listener: () => void) {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}

/** An open conversation counts as read, but only while somebody can see it. */
export function useMarkRead(conversationId: string, unreadCount: number): void {
  const api = useApi()
  const queries = useQueryClient()
  const { tenant } = useSession()
  const visible = useSyncExternalStore(subscribe, () => !document.hidden)

  useEffect(() => {
    if (!visible || unreadCount === 0) return
    const setUnread = (count: number) =>
      changeConversation(queries, tenant.id, conversationId, (old) => ({
        ...old,
        unreadCount: count,
      }))
    setUnread(0)
    conversationsApi.markRead(api, conversationId).catch(() => undefined)
  }, [api, queries, tenant.id, conversationId, unreadCount, visible])
}
