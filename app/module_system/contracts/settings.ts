import type { VineValidator } from '@vinejs/vine'
import type { SchemaTypes } from '@vinejs/vine/types'
import type { Lazy } from '#app/shared/contracts/lazy'

export type SettingsValues = Readonly<Record<string, unknown>>

/** Who may set something: an organization for all its tenants, a tenant for itself, or both, the tenant's word first. */
export type SettingLevel = 'organization' | 'tenant' | 'both'

/**
 * What may be set about a module, or about a domain of the kernel. The form is generated from the schema; labels and hints are the texts
 * `settings.{key}.label` and `settings.{key}.hint` of the module.
 */
export interface SettingsDeclaration {
  /** Grows with each change of the shape; what an older version stored goes through `upgrade`. */
  version: number
  defaults: SettingsValues
  /** A flat object of texts, numbers, switches and choices. */
  schema: Lazy<VineValidator<SchemaTypes, undefined>>
  /** Keys of texts that are kept encrypted and never sent back. */
  secrets?: readonly string[]
  /** Who may set what; `both` for keys that are not named. */
  levels?: Readonly<Record<string, SettingLevel>>
  /** Brings what version `from` stored into today's shape; must not reach outside. */
  upgrade?(from: number, stored: SettingsValues): SettingsValues
}
