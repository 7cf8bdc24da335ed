import { cleanText } from '#app/shared/clean_text'

/** What has been written down about a subject, by key. */
export type AuditState = Readonly<Record<string, unknown>>

export const MASKED = '[hidden]'

const SECRET_WORDS = [
  'authorization',
  'cookie',
  'credential',
  'credentials',
  'otp',
  'passphrase',
  'password',
  'secret',
  'secrets',
  'signature',
  'token',
]

/** Followed by one of these, a word tells of a secret without being it: `tokenId`, `passwordChangedAt`. */
const ABOUT = ['at', 'count', 'days', 'expires', 'id', 'ids', 'length', 'name', 'scopes', 'version']

/** Keys that are two words. */
const SECRET_PAIRS = /(api|private|encryption|access|signing) key$/

/** No entry is larger than this, in characters of JSON. */
const LARGEST = 8_192
const LONGEST_TEXT = 500
const LONGEST_LIST = 50
const DEEPEST = 6

/**
 * A copy in which nothing secret stands and nothing is too large: values of secret keys and of `declared` ones are
 * hidden, texts and lists are cut, and what still takes too much room is replaced by its size.
 */
export function masked(state: AuditState, declared: readonly string[] = []): AuditState {
  const copy = copyOf(state, new Set(declared), 0) as AuditState
  const size = JSON.stringify(copy).length
  return size <= LARGEST ? copy : { truncated: true, keys: Object.keys(copy).slice(0, 50), size }
}

function copyOf(value: unknown, declared: ReadonlySet<string>, depth: number): unknown {
  if (typeof value === 'string') return shortened(value)
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return value.toISOString()
  if (depth >= DEEPEST) return '…'
  if (Array.isArray(value)) {
    return value.slice(0, LONGEST_LIST).map((one) => copyOf(one, declared, depth + 1))
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      shortened(key),
      hides(key, one, declared) ? MASKED : copyOf(one, declared, depth + 1),
    ])
  )
}

function hides(key: string, value: unknown, declared: ReadonlySet<string>): boolean {
  if (value === null || value === undefined || typeof value === 'boolean') return false
  return declared.has(key) || isSecretKey(key)
}

/** `adminToken`, `x-admin-token`, `password_hash`; not `tokenId`. */
export function isSecretKey(key: string): boolean {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  if (ABOUT.includes(words.at(-1) ?? '')) return false
  const text = words.join(' ')
  return SECRET_PAIRS.test(text) || /apikey/.test(text) || words.some(isSecretWord)
}

const isSecretWord = (word: string) => SECRET_WORDS.includes(word)

const shortened = (text: string) =>
  storable(text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`)

/** PostgreSQL takes neither NUL nor half a letter, and an entry that fails would take its cause with it. */
export const storable = (text: string) => cleanText(text).toWellFormed()
