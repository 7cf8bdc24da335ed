import type { Api } from './client'
import type { One, Page, PanelCard } from './types'

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

/** One input of a module's settings, with its texts in the reader's language. */
export type SettingsField = {
  key: string
  kind: 'text' | 'number' | 'boolean' | 'choice' | 'secret'
  label: string
  hint: string | null
  required: boolean
  choices?: { value: string; label: string }[]
  min?: number
  max?: number
  whole?: boolean
  maxLength?: number
  /** Of a secret: whether there is one. It is never sent. */
  set?: boolean
}

export type SettingValue = string | number | boolean | null

export type ModuleSettings = {
  fields: SettingsField[]
  /** Without the secrets. */
  values: Record<string, SettingValue>
  version: number
}

const settingsPath = (id: string) => `/admin/modules/${encodeURIComponent(id)}/settings`

export const modulesApi = {
  list: (api: Api, signal?: AbortSignal) =>
    api.get<Page<ModuleInfo>>('/modules', { limit: 100 }, signal),

  setEnabled: (api: Api, id: string, enabled: boolean) =>
    api.put<One<ModuleInfo>>(`/admin/modules/${encodeURIComponent(id)}`, { enabled }),

  settings: (api: Api, id: string, signal?: AbortSignal) =>
    api.get<One<ModuleSettings & { cards: PanelCard[] }>>(settingsPath(id), undefined, signal),

  /** Secrets that are left out are kept, and null takes one away. */
  saveSettings: (
    api: Api,
    id: string,
    change: { values: Record<string, SettingValue>; version: number }
  ) => api.put<One<ModuleSettings>>(settingsPath(id), change),
}
