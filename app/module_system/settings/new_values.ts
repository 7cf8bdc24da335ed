import type { SettingsDeclaration, SettingsValues } from '#app/module_system/contracts/settings'
import { formFields } from '#app/module_system/settings/form_fields'
import { checkValues } from '#app/module_system/settings/sound_values'
import type { Envelope, StoredSettings } from '#app/module_system/settings/stored_values'
import { cleanText } from '#app/shared/clean_text'
import type { FieldError } from '#app/shared/http/problem'
import { sealSecret } from '#app/shared/secrets'

export type NewValues =
  | { kind: 'valid'; apply(stored: StoredSettings): StoredSettings }
  | { kind: 'invalid'; errors: FieldError[] }

/**
 * Checks what somebody wants to set. Ordinary values that are left out go back to their defaults; secrets that are left
 * out are kept, and null takes one away.
 */
export async function newValues(
  declaration: SettingsDeclaration,
  wanted: SettingsValues
): Promise<NewValues> {
  const { default: validator } = await declaration.schema()
  const secretKeys = declaration.secrets ?? []
  const { fields } = formFields(validator.toJSONSchema(), secretKeys)
  const known = new Set(fields.map(({ key }) => key))
  const unknown = Object.keys(wanted).filter((key) => !known.has(key))
  if (unknown.length > 0) return { kind: 'invalid', errors: unknown.map(unknownKey) }

  const given = Object.fromEntries(
    Object.entries(wanted).map(([key, value]) => [key, clean(value)])
  )
  const checked = await checkValues(declaration, given)
  if ('errors' in checked) return { kind: 'invalid', errors: checked.errors.map(inValues) }

  const plain: Record<string, unknown> = {}
  const secrets: Record<string, Envelope | null> = {}
  for (const key of Object.keys(given)) {
    const value = checked.values[key] ?? null
    if (!secretKeys.includes(key)) plain[key] = value
    else secrets[key] = typeof value === 'string' ? { sealed: sealSecret(value) } : null
  }
  return {
    kind: 'valid',
    apply: (stored) => ({ plain, secrets: withoutNulls({ ...stored.secrets, ...secrets }) }),
  }
}

const clean = (value: unknown) =>
  typeof value === 'string' ? cleanText(value).toWellFormed() : value

const withoutNulls = (secrets: Record<string, Envelope | null>) =>
  Object.fromEntries(
    Object.entries(secrets).filter((entry): entry is [string, Envelope] => entry[1] !== null)
  )

const inValues = (error: FieldError): FieldError => ({ ...error, field: `values.${error.field}` })

const unknownKey = (key: string): FieldError => ({
  field: `values.${key}`.slice(0, 100),
  rule: 'unknown',
  message: 'The module has no such setting',
})
