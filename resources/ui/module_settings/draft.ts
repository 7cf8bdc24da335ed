import type { ModuleSettings, SettingsField, SettingValue } from '~/api/modules'

/** What stands in the form: texts as typed. A secret is absent until it is touched; null takes it away. */
export type Draft = Record<string, SettingValue | undefined>

export function draftOf({ fields, values }: ModuleSettings): Draft {
  const shown = fields.filter(({ kind }) => kind !== 'secret')
  return Object.fromEntries(shown.map((field) => [field.key, asTyped(field, values[field.key])]))
}

const asTyped = ({ kind }: SettingsField, value: SettingValue | undefined): SettingValue =>
  kind === 'boolean' ? value === true : String(value ?? '')

/** What is sent: numbers as numbers, empty inputs as null, secrets only when they were touched. */
export function valuesOf(fields: SettingsField[], draft: Draft): Record<string, SettingValue> {
  const values = fields.map(({ key, kind }): [string, SettingValue | undefined] => {
    const value = draft[key]
    if (kind === 'secret') return [key, value === '' ? undefined : value]
    if (value === '' || value === undefined) return [key, null]
    return [key, kind === 'number' ? Number(value) : value]
  })
  return Object.fromEntries(
    values.filter((entry): entry is [string, SettingValue] => entry[1] !== undefined)
  )
}

export const isChanged = (fields: SettingsField[], before: Draft, now: Draft) =>
  fields.some(({ key, kind }) =>
    kind === 'secret' ? (now[key] ?? '') !== '' || now[key] === null : before[key] !== now[key]
  )
