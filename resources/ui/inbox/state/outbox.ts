import { useSyncExternalStore } from 'react'
import type { Message } from '~/api/types'

/** A message that the server has not taken yet; its id is its `clientId`. */
export type PendingMessage = Message & { clientId: string; conversationId: string }

const listeners = new Set<() => void>()
let pending: readonly PendingMessage[] = []

function replaceAll(next: readonly PendingMessage[]) {
  pending = next
  listeners.forEach((listener) => listener())
}

/** Lives beside the pages, so that a message survives a change of conversation while it is sent. */
export const outbox = {
  add(conversationId: string, text: string): PendingMessage {
    const clientId = crypto.randomUUID()
    const message: PendingMessage = {
      id: clientId,
      clientId,
      conversationId,
      direction: 'out',
      author: 'user',
      type: 'text',
      text,
      status: 'queued',
      reason: null,
      createdAt: new Date().toISOString(),
    }
    replaceAll([...pending, message])
    return message
  },

  update(clientId: string, change: Pick<Message, 'status' | 'reason' | 'detail'>): void {
    replaceAll(pending.map((item) => (item.clientId === clientId ? { ...item, ...change } : item)))
  },

  remove(clientId: string): void {
    replaceAll(pending.filter((item) => item.clientId !== clientId))
  },
}

export function usePending(conversationId: string): PendingMessage[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => pending
  )
  return all.filter((item) => item.conversationId === conversationId)
}
