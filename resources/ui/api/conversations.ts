import type { Api } from './client'
import type { Conversation, ConversationStatus, Message, One, Page, Panel } from './types'

export type View = 'mine' | 'unassigned' | 'all'
export type ListFilter = { view: View; status: 'open' | 'archived'; q: string }

const path = (id: string) => `/conversations/${encodeURIComponent(id)}`

/** Every call of the inbox, so that a change of the API is a change of this file. */
export const conversationsApi = {
  list: (api: Api, filter: ListFilter, cursor: string | null, signal?: AbortSignal) =>
    api.get<Page<Conversation>>(
      '/conversations',
      {
        'limit': 30,
        cursor,
        'filter[status]': filter.status,
        'filter[view]': filter.view === 'all' ? null : filter.view,
        'q': filter.q.trim(),
      },
      signal
    ),

  one: (api: Api, id: string, signal?: AbortSignal) =>
    api.get<One<Conversation>>(path(id), undefined, signal),

  /** Oldest first inside a page; without `before`, the newest page. */
  messages: (api: Api, id: string, before: string | null, signal?: AbortSignal) =>
    api.get<Page<Message>>(
      `${path(id)}/messages`,
      before ? { limit: 50, before } : { limit: 50, tail: true },
      signal
    ),

  panel: (api: Api, id: string, signal?: AbortSignal) =>
    api.get<One<Panel>>(`${path(id)}/panel`, undefined, signal),

  /** The same `clientId` again is the same message, so a retry never doubles it. */
  send: (api: Api, id: string, text: string, clientId: string) =>
    api.post<One<Message>>(`${path(id)}/messages`, { type: 'text', text, clientId }),

  sendAgain: (api: Api, id: string, messageId: string) =>
    api.post<One<Message>>(`${path(id)}/messages/${encodeURIComponent(messageId)}/retry`),

  takeOver: (api: Api, id: string) => api.post<One<Conversation>>(`${path(id)}/takeover`),

  release: (api: Api, id: string) => api.post<One<Conversation>>(`${path(id)}/release`),

  endSilence: (api: Api, id: string) => api.delete<unknown>(`${path(id)}/silence`),

  markRead: (api: Api, id: string) => api.post<unknown>(`${path(id)}/read`),

  setStatus: (api: Api, id: string, status: ConversationStatus, version: number) =>
    api.patch<One<Conversation>>(path(id), { status, version }),
}
