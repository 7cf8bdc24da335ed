import { router } from '@inertiajs/react'
import { useCallback } from 'react'
import { useSession } from '~/hooks/use_session'

export function useInboxPath() {
  const { tenant } = useSession()
  const base = `/t/${tenant.slug}/inbox`
  return useCallback((id: string | null) => (id ? `${base}/${id}` : base), [base])
}

/** Goes to a conversation, or back to the list with null, without asking the server for the page. */
export function useOpenConversation() {
  const pathOf = useInboxPath()
  return useCallback(
    (conversationId: string | null) =>
      router.push({
        url: pathOf(conversationId),
        component: 'inbox/index',
        props: (current) => ({ ...current, conversationId }),
        preserveState: true,
        preserveScroll: true,
      }),
    [pathOf]
  )
}
