import { useState } from 'react'

const keyOf = (conversationId: string) => `nexus:draft:${conversationId}`

/** What was typed and not sent, kept per conversation in this browser. Mount once per conversation. */
export function useDraft(conversationId: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => localStorage.getItem(keyOf(conversationId)) ?? '')

  function change(next: string) {
    setText(next)
    if (next) localStorage.setItem(keyOf(conversationId), next)
    else localStorage.removeItem(keyOf(conversationId))
  }
  return [text, change]
}
