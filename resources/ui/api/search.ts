import type { Api } from './client'

/** One thing that was found; `path` stands under the tenant's address. */
export type SearchHit = {
  kind: string
  kindLabel: string
  icon: string
  id: string
  title: string
  subtitle: string | null
  path: string
}

export const searchApi = {
  find: (api: Api, q: string, signal?: AbortSignal) =>
    api.get<{ data: SearchHit[] }>('/search', { q, limit: 20 }, signal),
}
