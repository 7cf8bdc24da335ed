import type { SettingsField, SettingsForm, SettingsPlace, SettingValue } from '~/api/settings'

type Owner = SettingsPlace['owner']

/**
 * What stands in the form: the owner's own words, texts as typed. What is inherited is absent. So is a secret until it
 * is touched; null takes it away.
 */
export type Draft = Record<string, SettingValue | undefined>

export function draftOf({ fields, values }: SettingsForm, owner: Owner): Draft {
  const own = fields.filter(({ kind, origin }) => kind !== 'secret' && origin === owner)
  return Object.fromEntries(own.map((field) => [field.key, asTyped(field, values[field.key])]))
}

/** What an input shows: the own word, else what is inherited. */
export const shownOf = (field: SettingsField, form: SettingsForm, draft: Draft) => {
  const own = draft[field.key]
  if (own !== undefined || field.kind === 'secret') return own
  return asTyped(field, field.editable ? field.inherited : form.values[field.key])
}

const asTyped = ({ kind }: SettingsField, value: SettingValue | undefined): SettingValue =>
  kind === 'boolean' ? value === true : String(value ?? '')

/** What is sent: numbers as numbers, empty inputs as null, secrets only when they were touched. */
export function valuesOf(fields: SettingsField[], draft: Draft): Record<string, SettingValue> {
  const values = fields.map(({ key, kind }): [string, SettingValue | undefined] => {
    const value = draft[key]
    if (value === undefined) return [key, undefined]
    if (value === '') return [key, kind === 'secret' ? undefined : null]
    return [key, kind === 'number' && value !== null ? Number(value) : value]
  })
  return Object.fromEntries(
    values.filter((entry): entry is [string, SettingValue] => entry[1] !== undefined)
  )
}

export const isChanged = (fields: SettingsField[], before: Draft, now: Draft) =>
  fields.some(({ key, kind }) =>
    kind === 'secret' ? (now[key] ?? '') !== '' || now[key] === null : before[key] !== now[key]
  )

export const locksOf = ({ fields }: SettingsForm) =>
  fields.flatMap(({ key, locked }) => (locked ? [key] : [])).sort()
