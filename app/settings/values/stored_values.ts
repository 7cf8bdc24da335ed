import type { SettingsDeclaration, SettingsValues } from '#app/module_system/contracts/settings'
import { openSecret, sealSecret } from '#app/shared/secrets'

/** How a secret stands in the row: in an envelope of its own. */
export interface Envelope {
  sealed: string
  /** The name for which it was sealed, as long as that is not today's. */
  as?: string
}

/** What an organization or a tenant has stored, in today's shape. */
export interface StoredSettings {
  /** As given, not yet laid over what it inherits. */
  plain: SettingsValues
  secrets: Readonly<Record<string, Envelope>>
}

/** What the secret of a key is sealed for: the group and whose settings they are. */
export type PurposeOf = (key: string) => string

export const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' &&
  value !== null &&
  'sealed' in value &&
  typeof value.sealed === 'string'

export const openEnvelope = (key: string, { sealed, as }: Envelope, purposeOf: PurposeOf) =>
  openSecret(sealed, purposeOf(as ?? key))

/**
 * Brings a row into today's shape. The upgrade of a module sees secrets as closed envelopes, which it may rename or drop.
 * A value that became a secret is sealed; one that was a secret and is none any more is dropped rather than shown.
 */
export function readStored(
  declaration: SettingsDeclaration,
  row: { settings: SettingsValues; shape: number },
  purposeOf: PurposeOf
): StoredSettings {
  const { version, upgrade, secrets: secretKeys = [] } = declaration
  const isOlder = row.shape < version && Object.keys(row.settings).length > 0
  const values = isOlder && upgrade ? upgrade(row.shape, withNames(row.settings)) : row.settings

  const plain: Record<string, unknown> = {}
  const secrets: Record<string, Envelope> = {}
  for (const [key, value] of Object.entries(values)) {
    if (!secretKeys.includes(key)) {
      if (!isEnvelope(value)) plain[key] = value
    } else if (isEnvelope(value)) secrets[key] = value
    else if (typeof value === 'string') secrets[key] = { sealed: sealSecret(value, purposeOf(key)) }
  }
  return { plain, secrets }
}

/** An envelope opens under the name it was sealed for, so that name goes along while an upgrade renames it. */
const withNames = (settings: SettingsValues): SettingsValues =>
  Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      isEnvelope(value) ? { ...value, as: value.as ?? key } : value,
    ])
  )

/** As it is stored; envelopes that came by another name are sealed anew for theirs. */
export function toRow({ plain, secrets }: StoredSettings, purposeOf: PurposeOf) {
  const sealed = Object.entries(secrets).map(([key, envelope]) => [
    key,
    named(key, envelope, purposeOf),
  ])
  return JSON.stringify({ ...plain, ...(Object.fromEntries(sealed) as object) })
}

function named(key: string, envelope: Envelope, purposeOf: PurposeOf): Envelope {
  const { sealed, as } = envelope
  if (as === undefined || as === key) return { sealed }
  const secret = openEnvelope(key, envelope, purposeOf)
  return secret === null ? envelope : { sealed: sealSecret(secret, purposeOf(key)) }
}
