import { parsePhone } from '#app/contacts/phone'

const MOST_WORDS = 5
const LONGEST_WORD = 100

/** Above every character, so that a range up to it holds all that begins alike. */
export const LAST = '\u{10ffff}'

/** All words from `from` up to before `to` begin with what was typed. */
export interface WordRange {
  from: string
  to: string
}

/**
 * What a person typed as ranges of the words kept beside contacts, the longest first: lower case, without accents, a
 * number as its digits. Empty when there is no letter or digit in it.
 */
export function wordRanges(typed: string): WordRange[] {
  return [...new Set(wordsOf(typed))]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS)
    .map((from) => ({ from, to: from + LAST }))
}

function wordsOf(typed: string): string[] {
  const digits = typed.replace(/\D/g, '')
  if (digits.length >= 4 && /^[+\d\s().\-/]+$/.test(typed)) {
    const whole = parsePhone(typed)?.canonical.slice(1)
    return [whole ?? digits.replace(/^00/, '')]
  }
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, LONGEST_WORD))
}
