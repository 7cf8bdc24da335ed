import type { SettingsDeclaration, SettingsValues } from '#app/module_system/contracts/settings'
import { cleanText } from '#app/shared/clean_text'
import type { FieldError } from '#app/shared/http/problem'
import { sealSecret } from '#app/shared/secrets'
import { formFields } from '#app/settings/values/form_fields'
import { checkValues } from '#app/settings/values/sound_values'
import {
  openEnvelope,
  type Envelope,
  type PurposeOf,
  type StoredSettings,
} from '#app/settings/values/stored_values'

export type NewValues =
  | { kind: 'valid'; apply(stored: StoredSettings, change: Application): StoredSettings }
  | { kind: 'invalid'; errors: FieldError[] }

interface Application {
  purposeOf: PurposeOf
  /** Keys that the owner may not set now; what is stored under them stays as it is. */
  untouchable: ReadonlySet<string>
}

/**
 * Checks what somebody wants to set. Ordinary values that are left out are inherited again; secrets that are left out are
 * kept, and null takes one away.
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
  const secrets: Record<string, string | null> = {}
  for (const key of Object.keys(given)) {
    const value = checked.values[key] ?? null
    if (!secretKeys.includes(key)) plain[key] = value
    else secrets[key] = typeof value === 'string' ? value : null
  }
  return {
    kind: 'valid',
    apply: (stored, { purposeOf, untouchable }) => ({
      plain: { ...plain, ...kept(stored.plain, untouchable) },
      secrets: applySecrets(stored.secrets, secrets, purposeOf),
    }),
  }
}

const kept = (plain: SettingsValues, untouchable: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(plain).filter(([key]) => untouchable.has(key)))

/** An envelope is another one each time it is closed, so one with the same secret in it stays. */
function applySecrets(
  stored: Readonly<Record<string, Envelope>>,
  wanted: Readonly<Record<string, string | null>>,
  purposeOf: PurposeOf
): Record<string, Envelope> {
  const secrets = { ...stored }
  for (const [key, secret] of Object.entries(wanted)) {
    const before = stored[key]
    if (secret === null) delete secrets[key]
    else if (!before || openEnvelope(key, before, purposeOf) !== secret) {
      secrets[key] = { sealed: sealSecret(secret, purposeOf(key)) }
    }
  }
  return secrets
}

const clean = (value: unknown) =>
  typeof value === 'string' ? cleanText(value).toWellFormed() : value

const inValues = (error: FieldError): FieldError => ({ ...error, field: `values.${error.field}` })

const unknownKey = (key: string): FieldError => ({
  field: `values.${key}`.slice(0, 100),
  rule: 'unknown',
  message: 'There is no such setting',
})
