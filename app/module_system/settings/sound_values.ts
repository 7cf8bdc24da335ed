import { errors } from '@vinejs/vine'
import type { FieldError } from '#app/shared/http/problem'
import type { SettingsDeclaration, SettingsValues } from '#app/module_system/contracts/settings'

export type Checked = { values: SettingsValues } | { errors: FieldError[] }

/** What is given laid over the defaults, as the module's schema reads it. Keys that the schema does not know are left out. */
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

/**
 * Values that the schema accepts, whatever is stored: a stored value that it refuses by now gives way to its default, and
 * is named in `dropped`.
 */
export async function soundValues(declaration: SettingsDeclaration, stored: SettingsValues) {
  const first = await checkValues(declaration, stored)
  if ('values' in first) return { values: first.values, dropped: [] }
  const dropped = [...new Set(first.errors.map(({ field }) => field.split('.')[0] ?? field))]
  const kept = Object.fromEntries(Object.entries(stored).filter(([key]) => !dropped.includes(key)))
  const second = await checkValues(declaration, kept)
  if ('values' in second) return { values: second.values, dropped }
  throw new Error('The defaults of a module’s settings are refused by its own schema')
}
