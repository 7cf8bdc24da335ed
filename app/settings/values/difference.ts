import type { SettingsValues } from '#app/module_system/contracts/settings'
import type { StoredSettings } from '#app/settings/values/stored_values'

export interface Difference {
  /** What differs, sorted. */
  keys: string[]
  /** Only what differs; a key that is absent on one side was inherited there. Secrets are in their envelopes. */
  before: SettingsValues
  after: SettingsValues
}

/** What one owner's stored settings differ in. */
export function differenceOf(before: StoredSettings, after: StoredSettings): Difference {
  const [old, now] = [comparable(before), comparable(after)]
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]))
    .sort()
  const told = ({ plain, secrets }: StoredSettings) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        if (key in secrets) return [[key, secrets[key]?.sealed]]
        return key in plain ? [[key, plain[key]]] : []
      })
    )
  return { keys, before: told(before), after: told(after) }
}

const comparable = ({ plain, secrets }: StoredSettings): Record<string, unknown> => ({
  ...plain,
  ...Object.fromEntries(Object.entries(secrets).map(([key, { sealed }]) => [key, { sealed }])),
})

/** Of two sets of values the keys that differ, sorted. */
export const changedKeys = (before: SettingsValues, after: SettingsValues) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .sort()
