import type { Api } from './client'
import type { One, Page } from './types'

export type ModuleInfo = {
  id: string
  name: string
  description: string
  icon: string
  version: string
  enabled: boolean
  /** Ids of modules that have to be on. */
  dependsOn: string[]
  /** Whether it has a page of its own in the settings. */
  configurable: boolean
  /** What switching it on brings, in the reader's language; tools by their name. */
  adds: {
    navigation: string[]
    permissions: string[]
    tools: string[]
    pages: number
    cards: number
    /** Where in the kernel's pages it puts cards. */
    slots: string[]
  }
}

export const modulesApi = {
  list: (api: Api, signal?: AbortSignal) =>
    api.get<Page<ModuleInfo>>('/modules', { limit: 100 }, signal),

  setEnabled: (api: Api, id: string, enabled: boolean) =>
    api.put<One<ModuleInfo>>(`/admin/modules/${encodeURIComponent(id)}`, { enabled }),
}
