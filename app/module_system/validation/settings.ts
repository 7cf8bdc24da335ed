import { readTexts } from '#app/module_system/validation/locales'
import type { Rule } from '#app/module_system/validation/problem'
import type { DeclaredSettings } from '#app/module_system/settings_recorder'
import { LOCALES } from '#app/shared/contracts/locale'

/** Every setting is one input with a name in each language, the defaults are allowed, and secrets are optional texts. */
export const settings: Rule = ({ domains, settings: declared }) => {
  const ofKernel = domains.flatMap((one) => (one.settings ? [one.id] : []))
  return declared.flatMap((one) =>
    [
      ...reasonsOfName(one, ofKernel),
      ...reasonsOfVersion(one),
      ...one.unsuitable.map(({ key, reason }) => `"${key}" ${reason}`),
      ...reasonsOfDefaults(one),
      ...reasonsOfSecrets(one),
      ...reasonsOfLevels(one),
      ...reasonsOfTexts(one),
    ].map((reason) => ({ module: one.module.id, field: 'settings', reason }))
  )
}

const reasonsOfName = ({ module }: DeclaredSettings, ofKernel: readonly string[]) =>
  ofKernel.includes(module.id) ? ['the kernel has settings of this name'] : []

function reasonsOfVersion({ declaration: { version } }: DeclaredSettings): string[] {
  return Number.isInteger(version) && version > 0 ? [] : ['the version is no positive whole number']
}

function reasonsOfDefaults({ declaration, refused, fields, unsuitable }: DeclaredSettings) {
  const known = new Set([...fields, ...unsuitable].map(({ key }) => key))
  const secrets = declaration.secrets ?? []
  return [
    ...Object.keys(declaration.defaults)
      .filter((key) => !known.has(key))
      .map((key) => `the default of "${key}" belongs to no setting`),
    ...refused
      .filter(({ field }) => !secrets.includes(field))
      .map(({ field, message }) => `the schema refuses the default of "${field}": ${message}`),
  ]
}

function reasonsOfSecrets({ declaration, refused, fields, unsuitable }: DeclaredSettings) {
  const known = new Set([...fields, ...unsuitable].map(({ key }) => key))
  return (declaration.secrets ?? []).flatMap((key) => {
    if (!known.has(key)) return [`the secret "${key}" is not in the schema`]
    if (key in declaration.defaults) return [`the secret "${key}" has a default`]
    return refused.some(({ field }) => field === key) ? [`the secret "${key}" is not optional`] : []
  })
}

function reasonsOfLevels({ declaration, fields }: DeclaredSettings) {
  const known = new Set(fields.map(({ key }) => key))
  return Object.keys(declaration.levels ?? {})
    .filter((key) => !known.has(key))
    .map((key) => `the level of "${key}" belongs to no setting`)
}

function reasonsOfTexts({ module, fields }: DeclaredSettings) {
  return LOCALES.flatMap((locale) => {
    const texts = readTexts(module, locale)
    if (typeof texts === 'string') return []
    return fields.flatMap(({ key, choices = [] }) => {
      const needed = [`${key}.label`, ...choices.map((value) => `${key}.choices.${value}`)]
      return needed
        .filter((name) => !hasText(texts, ['settings', ...name.split('.')]))
        .map((name) => `lang/${locale}.json lacks settings.${name}`)
    })
  })
}

function hasText(texts: unknown, [head, ...rest]: string[]): boolean {
  if (head === undefined) return typeof texts === 'string' && texts !== ''
  if (typeof texts !== 'object' || texts === null) return false
  return hasText((texts as Record<string, unknown>)[head], rest)
}
