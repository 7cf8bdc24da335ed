import type { SettingsDeclaration, SettingsValues } from '#app/module_system/contracts/settings'
import { sealSecret } from '#app/shared/secrets'

/** How a secret stands in the row: in an envelope of its own. */
export interface Envelope {
  sealed: string
}

/** What a tenant has stored, in today's shape. */
export interface StoredSettings {
  /** As given, not yet laid over the defaults. */
  plain: SettingsValues
  secrets: Readonly<Record<string, Envelope>>
}

export const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' &&
  value !== null &&
  'sealed' in value &&
  typeof value.sealed === 'string'

/**
 * Brings a row into today's shape. The upgrade of a module sees secrets as closed envelopes, which it may rename or drop.
 * A value that became a secret is sealed; one that was a secret and is none any more is dropped rather than shown.
 */
export function readStored(
  declaration: SettingsDeclaration,
  row: { settings: SettingsValues; shape: number }
): StoredSettings {
  const { version, upgrade, secrets: secretKeys = [] } = declaration
  const isOlder = row.shape < version && Object.keys(row.settings).length > 0
  const values = isOlder && upgrade ? upgrade(row.shape, row.settings) : row.settings

  const plain: Record<string, unknown> = {}
  const secrets: Record<string, Envelope> = {}
  for (const [key, value] of Object.entries(values)) {
    if (!secretKeys.includes(key)) {
      if (!isEnvelope(value)) plain[key] = value
    } else if (isEnvelope(value)) secrets[key] = value
    else if (typeof value === 'string') secrets[key] = { sealed: sealSecret(value) }
  }
  return { plain, secrets }
}

export const toRow = ({ plain, secrets }: StoredSettings) =>
  JSON.stringify({ ...plain, ...secrets })
