interface Named {
  id: string
  name: string
}

export type Match<Thing> =
  | { kind: 'found'; thing: Thing }
  /** Several fit equally well, or none: the names to choose from. */
  | { kind: 'unclear'; names: string[] }

type Test = (name: string, wanted: string) => boolean

/** From certain to generous; the first test that somebody passes decides. */
const TESTS: Test[] = [
  (name, wanted) => name === wanted,
  (name, wanted) => name.startsWith(wanted),
  (name, wanted) => hasWords(name, wanted) || hasWords(wanted, name),
  (name, wanted) => name.includes(wanted),
  (name, wanted) => words(wanted).every((word) => words(name).some((one) => alike(one, word))),
  (name, wanted) => alike(name, wanted),
  (name, wanted) =>
    words(wanted).some((word) => word.length > 3 && words(name).some((one) => alike(one, word))),
]

/** Finds the one that a person means by a name or an id, without regard to case, accents and small slips. */
export function matchByName<Thing extends Named>(
  wanted: string,
  things: readonly Thing[]
): Match<Thing> {
  const byId = things.find(({ id }) => id === wanted.trim().toLowerCase())
  if (byId) return { kind: 'found', thing: byId }
  const plain = normalise(wanted)
  if (plain !== '') {
    for (const passes of TESTS) {
      const [first, ...more] = things.filter(({ name }) => passes(normalise(name), plain))
      if (!first) continue
      if (more.length === 0) return { kind: 'found', thing: first }
      return { kind: 'unclear', names: namesOf([first, ...more]) }
    }
  }
  return { kind: 'unclear', names: namesOf(things) }
}

const namesOf = (things: readonly Named[]) => things.map(({ name }) => name)

const normalise = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const words = (text: string) => text.split(' ')

const hasWords = (text: string, part: string) => ` ${text} `.includes(` ${part} `)

/** The same word but for a slip in every four letters, or begun with the same three letters and cut short. */
function alike(one: string, other: string) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length >= 3 && long.startsWith(short)) return true
  return long.length - short.length <= 3 && distance(one, other) <= Math.floor(short.length / 4)
}

/** Insertions, deletions, replacements and swaps of neighbours that lie between two texts. */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(
        rows[i - 1]![j]! + 1,
        row[j - 1]! + 1,
        rows[i - 1]![j - 1]! + same,
        swapped ? rows[i - 2]![j - 2]! + 1 : Infinity
      )
    }
    rows.push(row)
  }
  return rows[one.length]![other.length]!
}
