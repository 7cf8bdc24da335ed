import { errors } from '@vinejs/vine'
import type { FieldError } from '#app/shared/http/problem'
import type { SettingsDeclaration, SettingsValues } from '#app/module_system/contracts/settings'

export type Checked = { values: SettingsValues } | { errors: FieldError[] }

/** What is given laid over the defaults, as the schema reads it. Keys that the schema does not know are left out. */
export async function checkValues(
  { schema, defaults }: SettingsDeclaration,
  given: SettingsValues
): Promise<Checked> {
  const { default: validator } = await schema()
  try {
    const values: unknown = await validator.validate({ ...defaults, ...given }, { meta: undefined })
    return { values: values as SettingsValues }
  } catch (error) {
    if (!(error instanceof errors.E_VALIDATION_ERROR)) throw error
    const messages = error.messages as FieldError[]
    return { errors: messages.map(({ field, rule, message }) => ({ field, rule, message })) }
  }
}

export interface SoundValues {
  values: SettingsValues
  /** For each key that somebody has set, the place in `layers` of the one that counts. */
  setBy: ReadonlyMap<string, number>
  /** Stored values that the schema refuses by now. */
  dropped: string[]
}

/**
 * Values that the schema accepts, whatever is stored, from layers of which the later cover the earlier. A stored value
 * that is refused by now gives way to the one below it.
 */
export async function soundValues(
  declaration: SettingsDeclaration,
  layers: readonly SettingsValues[]
): Promise<SoundValues> {
  const kept = layers.map((layer) => ({ ...layer }))
  const dropped = new Set<string>()
  for (;;) {
    const given = Object.assign({}, ...kept) as SettingsValues
    const checked = await checkValues(declaration, given)
    if ('values' in checked) {
      return { values: checked.values, setBy: topmost(kept), dropped: [...dropped] }
    }
    let gaveWay = false
    for (const { field } of checked.errors) {
      const key = field.split('.')[0] ?? field
      const layer = kept.findLast((one) => key in one)
      if (!layer) continue
      delete layer[key]
      dropped.add(key)
      gaveWay = true
    }
    if (!gaveWay) throw new Error('The defaults of settings are refused by their own schema')
  }
}

const topmost = (layers: readonly SettingsValues[]) =>
  new Map(layers.flatMap((layer, index) => Object.keys(layer).map((key) => [key, index] as const)))
