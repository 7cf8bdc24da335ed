import type { VineValidator } from '@vinejs/vine'
import type { SchemaTypes } from '@vinejs/vine/types'
import type { Lazy } from '#app/shared/contracts/lazy'

export type SettingsValues = Readonly<Record<string, unknown>>

/**
 * What a tenant may set about a module. The form is generated from the schema; labels and hints are the texts
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
  /** Brings what version `from` stored into today's shape; must not reach outside. */
  upgrade?(from: number, stored: SettingsValues): SettingsValues
}
