import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** A number in E.164 and its other spellings under which providers and people know it. */
export interface Phone {
  canonical: string
  aliases: string[]
}

interface Spellings {
  canonical: RegExp
  toCanonical: (digits: string) => string | null
  toAlias: (digits: string) => string
}

/**
 * Countries whose mobile numbers exist in two spellings of which networks and WhatsApp use now one, now the other:
 * Mexico (1 after the country code, dropped in 2019), Argentina (9 after the country code) and Brazil (the ninth
 * digit of mobiles). Digits are without the plus.
 */
const TWO_SPELLINGS: Spellings[] = [
  {
    canonical: /^52\d{10}$/,
    toCanonical: (digits) => (/^521\d{10}$/.test(digits) ? `52${digits.slice(3)}` : null),
    toAlias: (digits) => `521${digits.slice(2)}`,
  },
  {
    canonical: /^549\d{10}$/,
    toCanonical: (digits) => (/^54[1-8]\d{9}$/.test(digits) ? `549${digits.slice(2)}` : null),
    toAlias: (digits) => `54${digits.slice(3)}`,
  },
  {
    canonical: /^55\d{2}9[6-9]\d{7}$/,
    toCanonical: (digits) =>
      /^55\d{2}[6-9]\d{7}$/.test(digits) ? `${digits.slice(0, 4)}9${digits.slice(4)}` : null,
    toAlias: (digits) => `${digits.slice(0, 4)}${digits.slice(5)}`,
  },
]

/**
 * Reads an international number with or without its plus, with 00, spaces or punctuation. Returns null for what
 * cannot be one: national numbers without a country code, letters, too few or too many digits.
 */
export function parsePhone(raw: string): Phone | null {
  const digits = internationalDigits(raw)
  if (!digits) return null
  for (const { canonical, toCanonical, toAlias } of TWO_SPELLINGS) {
    const main = canonical.test(digits) ? digits : toCanonical(digits)
    if (main) return { canonical: `+${main}`, aliases: [`+${toAlias(main)}`] }
  }
  return { canonical: `+${digits}`, aliases: [] }
}

function internationalDigits(raw: string): string | null {
  const text = raw.trim()
  if (!/^[+\d\s().\-/]{7,40}$/.test(text)) return null
  const digits = text.replace(/\D/g, '').replace(/^00/, '')
  const read = parsePhoneNumberFromString(`+${digits}`)
  const whole = read?.isPossible() ? read.number.slice(1) : digits
  return /^[1-9]\d{6,14}$/.test(whole) ? whole : null
}
