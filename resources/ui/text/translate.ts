import type { Locale } from '~/types'
import type { TextTree } from './store'

export type TextParams = Record<string, string | number>

/**
 * Finds a text by its dotted key and fills `{name}` in. A key that holds plural forms
 * (`{ "one": …, "other": … }`) is chosen by the parameter `n`. An unknown key is given back as it is.
 */
export function translate(
  texts: TextTree,
  locale: Locale,
  key: string,
  params: TextParams = {}
): string {
  const found = lookUp(texts, key)
  if (found === undefined) return key
  const template = typeof found === 'string' ? found : pluralForm(found, locale, params.n)
  return fill(typeset(template ?? key, locale), locale, params)
}

function lookUp(texts: TextTree, key: string): string | TextTree | undefined {
  if (key in texts) return texts[key]
  let node: string | TextTree | undefined = texts
  const parts = key.split('.')
  for (const [index, part] of parts.entries()) {
    if (node === undefined || typeof node === 'string') return undefined
    const rest = parts.slice(index).join('.')
    if (rest in node) return node[rest]
    node = node[part]
  }
  return node
}

function pluralForm(forms: TextTree, locale: Locale, count: string | number | undefined) {
  const category = new Intl.PluralRules(locale).select(Number(count ?? 0))
  const form = forms[category] ?? forms.other
  return typeof form === 'string' ? form : undefined
}

/** French sets a space before some marks, and a line must not break there. */
function typeset(template: string, locale: Locale): string {
  if (locale !== 'fr') return template
  return template.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0')
}

function fill(template: string, locale: Locale, params: TextParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value
  })
}
