import type { Option } from '~/components/ui/select'
import type { Locale } from '~/types'

const usual = ['EUR', 'USD', 'GBP', 'MXN', 'COP', 'ARS', 'CLP', 'PEN', 'CAD', 'CHF', 'MAD']

/** Those that most readers look for come first; the rest by name. */
export function currencies(locale: Locale): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const option = (code: string) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` })
  const rest = Intl.supportedValuesOf('currency').filter((code) => !usual.includes(code))
  const byName = rest.map(option).sort((a, b) => a.label.localeCompare(b.label, locale))
  return [...usual.map(option), ...byName]
}

export const timeZones = (): string[] => Intl.supportedValuesOf('timeZone')
