import type {
  SettingLevel,
  SettingsDeclaration,
  SettingsValues,
} from '#app/module_system/contracts/settings'
import { secretPurpose } from '#app/shared/secrets'
import { soundValues } from '#app/settings/values/sound_values'
import type { Envelope, PurposeOf, StoredSettings } from '#app/settings/values/stored_values'

export type Origin = 'default' | 'organization' | 'tenant'

/** What one owner has stored about a group. */
export interface Layer {
  origin: Exclude<Origin, 'default'>
  stored: StoredSettings
  purposeOf: PurposeOf
}

export interface InheritedSecret {
  envelope: Envelope
  key: string
  origin: Origin
  purposeOf: PurposeOf
}

export interface Resolved {
  values: SettingsValues
  /** What each key would be without the last layer's own value. */
  inherited: SettingsValues
  origins: Readonly<Record<string, Origin>>
  secrets: Readonly<Record<string, InheritedSecret>>
  dropped: string[]
}

export const groupPurpose =
  (ownerId: string, group: string): PurposeOf =>
  (key) =>
    secretPurpose(ownerId, `${group}.${key}`)

export const levelOf = ({ levels }: SettingsDeclaration, key: string): SettingLevel =>
  levels?.[key] ?? 'both'

/** Lays what is stored over the defaults, weakest layer first. What a layer may not say, or may no longer, is passed over. */
export async function resolveSettings(
  declaration: SettingsDeclaration,
  layers: readonly Layer[],
  locked: ReadonlySet<string> = new Set()
): Promise<Resolved> {
  const heard = layers.map((layer) => ({ ...layer, stored: heardOf(declaration, layer, locked) }))
  const plain = heard.map(({ stored }) => stored.plain)
  const { values, setBy, dropped } = await soundValues(declaration, plain)
  const below = await soundValues(declaration, plain.slice(0, -1))
  const secrets = heard.flatMap(({ stored, origin, purposeOf }) =>
    Object.entries(stored.secrets).map(([key, envelope]): [string, InheritedSecret] => [
      key,
      { envelope, key, origin, purposeOf },
    ])
  )
  return {
    values,
    inherited: below.values,
    origins: Object.fromEntries(
      [...setBy].map(([key, index]) => [key, layers[index]?.origin ?? 'default'])
    ),
    secrets: Object.fromEntries(secrets),
    dropped,
  }
}

function heardOf(
  declaration: SettingsDeclaration,
  { origin, stored }: Layer,
  locked: ReadonlySet<string>
): StoredSettings {
  const counts = (key: string) => {
    const level = levelOf(declaration, key)
    if (origin === 'organization') return level !== 'tenant'
    return level !== 'organization' && !locked.has(key)
  }
  return { plain: only(stored.plain, counts), secrets: only(stored.secrets, counts) }
}

const only = <T>(values: Readonly<Record<string, T>>, counts: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => counts(key)))
