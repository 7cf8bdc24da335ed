import { useState } from 'react'
import { useSession } from '~/hooks/use_session'
import { draftKey } from '~/lib/drafts'

/** What was typed and not sent, kept per user and conversation in this browser. Mount once per conversation. */
export function useDraft(conversationId: string): [string, (text: string) => void] {
  const { user } = useSession()
  const key = draftKey(user.id, conversationId)
  const [text, setText] = useState(() => localStorage.getItem(key) ?? '')

  function change(next: string) {
    setText(next)
    if (next) localStorage.setItem(key, next)
    else localStorage.removeItem(key)
  }
  return [text, change]
}
