import type { SettingsDeclaration, SettingsValues } from '#app/module_system/contracts/settings'
import type { FieldError } from '#app/shared/http/problem'
import type { GroupState } from '#app/settings/queries/read_group'
import { changedKeys, differenceOf, type Difference } from '#app/settings/values/difference'
import type { NewValues } from '#app/settings/values/new_values'
import { levelOf, resolveSettings } from '#app/settings/values/resolved'
import type { StoredSettings } from '#app/settings/values/stored_values'

export type Plan =
  | {
      kind: 'planned'
      stored: StoredSettings
      difference: Difference
      /** Keys of what is different for who uses the settings. */
      effective: string[]
    }
  | { kind: 'invalid'; errors: FieldError[] }

/** What a change that is valid in itself comes to, given what is stored and who may set what. Writes nothing. */
export async function planChange(
  declaration: SettingsDeclaration,
  before: GroupState,
  wanted: SettingsValues,
  { apply }: Extract<NewValues, { kind: 'valid' }>
): Promise<Plan> {
  const own = before.layers[before.layers.length - 1]
  if (!own) throw new Error('A group of settings belongs to somebody')
  const mayNot = (key: string) => refusalOf(declaration, own.origin, before.locked, key)
  const errors = Object.keys(wanted).flatMap((key) => {
    const refusal = mayNot(key)
    return refusal ? [{ field: `values.${key}`, ...refusal }] : []
  })
  if (errors.length > 0) return { kind: 'invalid', errors }

  const untouchable = new Set(Object.keys(own.stored.plain).filter(mayNot))
  const stored = apply(own.stored, { purposeOf: own.purposeOf, untouchable })
  const difference = differenceOf(own.stored, stored)
  const layers = [...before.layers.slice(0, -1), { ...own, stored }]
  const after = await resolveSettings(declaration, layers, before.locked)
  const secrets = difference.keys.filter((key) => declaration.secrets?.includes(key))
  const effective = [...changedKeys(before.values, after.values), ...secrets].sort()
  return { kind: 'planned', stored, difference, effective }
}

/** Why an owner may not set a key; null when it may. */
export function refusalOf(
  declaration: SettingsDeclaration,
  origin: 'organization' | 'tenant',
  locked: ReadonlySet<string>,
  key: string
): Omit<FieldError, 'field'> | null {
  const level = levelOf(declaration, key)
  if (level !== 'both' && level !== origin) {
    return {
      rule: 'level',
      message: `Only ${level === 'tenant' ? 'a location' : 'the organization'} sets this`,
    }
  }
  if (origin === 'tenant' && locked.has(key)) {
    return { rule: 'locked', message: 'The organization has locked this' }
  }
  return null
}
