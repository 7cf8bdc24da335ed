/** Why a password of the right length is refused all the same. */
export type Weakness = 'common' | 'personal' | 'pattern'

/** So much around a common password makes it no rarer: a year, an exclamation mark. */
const DECORATION = 6

/** What must be left of a password without the words that anybody would try for this person. */
const OWN_SHARE = 8

/** Shorter words stand inside others by chance. */
const SHORTEST_WORD = 4

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn']
const RUNS = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', ...ROWS].flatMap((run) => [
  run,
  [...run].reverse().join(''),
])

const LEET: Record<string, string> = { '@': 'a', '4': 'a', '0': 'o', '3': 'e', '$': 's', '5': 's' }

/**
 * How somebody who guesses would come upon it soon: it is among the most common ones, or one of them with a little
 * around it; it is made of what everybody knows about this person; or it is a pattern. null: none of these. `words` are
 * the person's address, name, organizations.
 */
export function weaknessOf(
  password: string,
  words: readonly string[],
  common: ReadonlySet<string>
): Weakness | null {
  const lower = password.toLowerCase()
  const unit = repeatedUnit(lower)
  if (unit.length < lower.length && unit.length <= SHORTEST_WORD) return 'pattern'
  if (isCommon(lower, common) || (unit !== lower && isCommon(unit, common))) return 'common'
  if (new Set(lower).size <= SHORTEST_WORD || isRun(lower)) return 'pattern'
  if (unit !== lower) return 'pattern'
  return ownShare(lower, words) < OWN_SHARE ? 'personal' : null
}

function isCommon(text: string, common: ReadonlySet<string>): boolean {
  return [text, text.replace(/[@403$5]/g, (letter) => LEET[letter] ?? letter)].some((form) => {
    if (common.has(form)) return true
    const core = form.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    return (
      core.length >= SHORTEST_WORD && form.length - core.length <= DECORATION && common.has(core)
    )
  })
}

/** The shortest part of which the whole is a repetition; the whole when it is none. */
function repeatedUnit(text: string): string {
  const at = (text + text).indexOf(text, 1)
  return text.slice(0, at)
}

/** Rows of the keyboard, of the alphabet or of digits, one after the other. */
function isRun(text: string): boolean {
  let rest = text
  while (rest.length > 0) {
    const taken = longestRun(rest)
    if (taken < 3) return rest.length <= 2 && text.length > rest.length
    rest = rest.slice(taken)
  }
  return true
}

function longestRun(text: string): number {
  const same = /^(.)\1*/su.exec(text)?.[0].length ?? 0
  const lengths = RUNS.map((run) => {
    let length = Math.min(text.length, run.length)
    while (length > 0 && !run.includes(text.slice(0, length))) length--
    return length
  })
  return Math.max(same, ...lengths)
}

/** How many characters are the person's own. */
function ownShare(text: string, words: readonly string[]): number {
  const known = words
    .map(plain)
    .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length >= SHORTEST_WORD)
    .sort((one, other) => other.length - one.length)
  const own = known.reduce((rest, word) => rest.replaceAll(word, ''), plain(text))
  return own.replace(/[^\p{L}]+$/u, '').length
}

/** Lower case, without accents. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
