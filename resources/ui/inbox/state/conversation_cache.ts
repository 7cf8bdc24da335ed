import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { ListFilter } from '~/api/conversations'
import type { Conversation, One, Page } from '~/api/types'
import { keys } from './keys'

export type ConversationPatch = Partial<Conversation> & { id: string }
type Pages = InfiniteData<Page<Conversation>, string | null>
type Change = (conversation: Conversation) => Conversation

/** Applies a patch wherever the conversation is cached, and moves it between the lists. */
export function patchConversation(
  queries: QueryClient,
  tenantId: string,
  userId: string,
  patch: ConversationPatch
): void {
  changeConversation(queries, tenantId, patch.id, (old) =>
    isStale(old, patch) ? old : { ...old, ...patch }
  )
  const lists = queries.getQueriesData<Pages>({ queryKey: keys.lists(tenantId) })
  const alone = queries.getQueryData<One<Conversation>>(keys.conversation(tenantId, patch.id))
  const known = alone?.data ?? cachedRow(queries, tenantId, patch.id)
  for (const [key, pages] of lists) {
    const filter = key[2] as ListFilter
    const listed = rowOf(pages, patch.id) !== undefined
    const wanted = known === undefined || belongs(known, filter, userId)
    if (pages && listed && !wanted) queries.setQueryData<Pages>(key, without(pages, patch.id))
    if (!listed && wanted) void queries.invalidateQueries({ queryKey: key, exact: true })
  }
}

/** The conversation as some loaded list has it. */
export function cachedRow(
  queries: QueryClient,
  tenantId: string,
  id: string
): Conversation | undefined {
  const lists = queries.getQueriesData<Pages>({ queryKey: keys.lists(tenantId) })
  return lists.map(([, pages]) => rowOf(pages, id)).find(Boolean)
}

/** Changes the cached conversation alone and in every list, newest first again. */
export function changeConversation(
  queries: QueryClient,
  tenantId: string,
  id: string,
  change: Change
): void {
  queries.setQueryData<One<Conversation>>(
    keys.conversation(tenantId, id),
    (one) => one && { data: change(one.data) }
  )
  queries.setQueriesData<Pages>({ queryKey: keys.lists(tenantId) }, (pages) => {
    if (!pages || !rowOf(pages, id)) return pages
    const changed = pages.pages.map((page) => ({
      ...page,
      data: page.data.map((item) => (item.id === id ? change(item) : item)),
    }))
    return { ...pages, pages: newestFirst(changed) }
  })
}

function isStale(old: Conversation, patch: ConversationPatch): boolean {
  return patch.version !== undefined && patch.version < old.version
}

function belongs(conversation: Conversation, filter: ListFilter, userId: string): boolean {
  if (filter.q) return true
  if (conversation.status !== filter.status) return false
  if (filter.view === 'mine') return conversation.assignee?.id === userId
  return filter.view === 'all' || conversation.assignee === null
}

function rowOf(pages: Pages | undefined, id: string): Conversation | undefined {
  return pages?.pages.flatMap(({ data }) => data).find((row) => row.id === id)
}

function without(pages: Pages, id: string): Pages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, data: page.data.filter((c) => c.id !== id) })),
  }
}

/* The pages keep their sizes: their cursors belong to their last rows on the server, not here. */
function newestFirst(pages: Page<Conversation>[]): Page<Conversation>[] {
  const rows = pages
    .flatMap(({ data }) => data)
    .sort((one, other) => other.lastMessageAt.localeCompare(one.lastMessageAt))
  let start = 0
  return pages.map((page) => {
    const end = start + page.data.length
    const data = rows.slice(start, end)
    start = end
    return { ...page, data }
  })
}
