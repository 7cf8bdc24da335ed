import type { Api } from './client'
import type { One, PanelCard } from './types'

export type SettingOrigin = 'default' | 'organization' | 'tenant'

export type SettingValue = string | number | boolean | null

/** One input of a form of settings, with its texts in the reader's language. */
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
  /** Who has said what holds. */
  origin: SettingOrigin
  /** The organization keeps it for itself. */
  locked: boolean
  editable: boolean
  /** Whether the reader may lock it for all locations. */
  lockable?: boolean
  /** What it would be without the owner's own word; absent for secrets. */
  inherited?: SettingValue
  /** Of a secret: whether there is one. It is never sent. */
  set?: boolean
  /** Of a secret: whether a key still opens it. */
  readable?: boolean
}

export type SettingsForm = {
  fields: SettingsField[]
  /** Without the secrets. */
  values: Record<string, SettingValue>
  version: number
}

export type SettingsChange = {
  values: Record<string, SettingValue>
  version: number
  /** For an organization: what its locations may not set. */
  locked?: string[]
}

/** Where a form of settings is read and written, and whose word it is. */
export type SettingsPlace = { path: string; owner: Exclude<SettingOrigin, 'default'> }

export const ofModule = (id: string): SettingsPlace => ({
  path: `/admin/modules/${encodeURIComponent(id)}/settings`,
  owner: 'tenant',
})

export const ofTenant = (group: string): SettingsPlace => ({
  path: `/admin/settings/${encodeURIComponent(group)}`,
  owner: 'tenant',
})

export const ofOrganization = (group: string): SettingsPlace => ({
  path: `/admin/organization/settings/${encodeURIComponent(group)}`,
  owner: 'organization',
})

export const settingsApi = {
  read: (api: Api, { path }: SettingsPlace, signal?: AbortSignal) =>
    api.get<One<SettingsForm & { cards?: PanelCard[] }>>(path, undefined, signal),

  /** Values that are left out are inherited; secrets that are left out are kept, and null takes one away. */
  save: (api: Api, { path }: SettingsPlace, change: SettingsChange) =>
    api.put<One<SettingsForm>>(path, change),
}
