import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Message, Page } from '~/api/types'
import { keys } from './keys'

/** Newest page first, oldest message first inside a page. */
export type MessagePages = InfiniteData<Page<Message>, string | null>

const isSame = (one: Message, other: Message) =>
  one.id === other.id || (other.clientId !== null && one.clientId === other.clientId)

const order: Record<Message['status'], number> = {
  queued: 0,
  sending: 1,
  unconfirmed: 2,
  failed: 2,
  refused: 2,
  received: 3,
  sent: 3,
  delivered: 4,
  read: 5,
}

/** Puts a message into a loaded thread; one that is there already is brought up to date. */
export function putMessage(
  queries: QueryClient,
  tenantId: string,
  conversationId: string,
  message: Message
): void {
  queries.setQueryData<MessagePages>(keys.messages(tenantId, conversationId), (thread) => {
    if (!thread || thread.pages.length === 0) return thread
    const known = thread.pages.some(({ data }) => data.some((item) => isSame(item, message)))
    const pages = known ? replace(thread.pages, message) : append(thread.pages, message)
    return { ...thread, pages }
  })
}

function replace(pages: Page<Message>[], message: Message): Page<Message>[] {
  return pages.map((page) => ({
    ...page,
    data: page.data.map((old) => (isSame(old, message) ? newer(old, message) : old)),
  }))
}

/* Answers and live events race: a tick never goes back, except when a failed one is sent again. */
function newer(old: Message, next: Message): Message {
  const wentBack = order[next.status] < order[old.status] && order[old.status] >= 3
  return wentBack ? { ...old, ...next, status: old.status } : { ...old, ...next }
}

function append(pages: Page<Message>[], message: Message): Page<Message>[] {
  const [newest, ...older] = pages
  const last = newest.data.at(-1)
  const data = [...newest.data, message]
  if (last && last.createdAt > message.createdAt) {
    data.sort((one, other) => one.createdAt.localeCompare(other.createdAt))
  }
  return [{ ...newest, data }, ...older]
}
