import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES, type Locale } from '#app/shared/contracts/locale'
import type { DiscoveredModule } from '#app/module_system/discovery'
import type { ModuleProblem, Rule } from '#app/module_system/validation/problem'

/** Texts in every language, with the same keys. */
export const locales: Rule = ({ modules }) =>
  modules.flatMap((module) => {
    const problems: ModuleProblem[] = []
    const report = (reason: string) => problems.push({ module: module.id, field: 'lang', reason })
    const keys = new Map<Locale, Set<string>>()
    for (const locale of LOCALES) {
      const texts = readTexts(module, locale)
      if (typeof texts === 'string') report(texts)
      else keys.set(locale, new Set(flatKeys(texts)))
    }
    const all = new Set([...keys.values()].flatMap((set) => [...set]))
    for (const [locale, own] of keys) {
      const missing = [...all].filter((key) => !own.has(key))
      if (missing.length > 0) report(`lang/${locale}.json lacks ${missing.join(', ')}`)
    }
    return problems
  })

/** The texts of one language, or what is wrong with their file. */
export function readTexts({ root }: DiscoveredModule, locale: Locale): object | string {
  const file = join(root, 'lang', `${locale}.json`)
  if (!existsSync(file)) return `lang/${locale}.json is missing`
  try {
    const texts: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof texts === 'object' && texts !== null ? texts : `lang/${locale}.json is no object`
  } catch {
    return `lang/${locale}.json is not JSON`
  }
}

/** The keys of nested texts, joined by dots. */
export function flatKeys(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flatKeys(value, `${prefix}${key}.`)
      : [`${prefix}${key}`]
  )
}
