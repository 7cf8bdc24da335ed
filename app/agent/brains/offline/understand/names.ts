import { isCommonWord } from '#app/agent/brains/offline/understand/common_words'
import { fold } from '#app/agent/brains/offline/normalise'

const PARTICLES = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'da',
  'do',
  'dos',
  'van',
  'von',
  'le',
  'y',
  'el',
  'al',
  'di',
  'du',
  'des',
  "d'",
  "o'",
])
const WORD = "(?:\\p{L}\\.|\\p{L}[\\p{L}'-]*)"
const NAME = `(${WORD}(?: +${WORD}){0,5})`

const STRONG = new RegExp(
  `\\b(?:(?:reserva|cita|turno|booking|appointment|reservation|rdv|rendez-vous) (?:es|va|seria|is|est) (?:para|a nombre de|for|under|pour|au nom de)|(?:yo )?me (?:ll|y)amo|mi nombre(?: completo)? (?:es|seria)|mi nombre:?|me llaman|nombre(?: completo)? ?[:=]|el nombre es|(?:estaria )?a nombre de|al nombre de|pon(?:la|lo|me|er)? a nombre de|(?:(?:my|the|full|and) )?name(?:'s| is| would be| will be)|name'?s|name ?[:=]|my names?|i am called|i'm called|call me|under the name(?: of)?|in the name of|(?:je )?m'appelle|je me nomme|mon nom(?: complet)? (?:est|c'est)|mon nom|nom ?[:=]|au nom de|prenom ?[:=]|mi hij[oa](?: se llama)?|para mi (?:hij[oa]|esposo|esposa|marido|mujer|madre|padre|novi[oa]|pareja|amig[oa])|my (?:son|daughter|wife|husband|mother|father|friend)(?: is called)?|pour (?:mon fils|ma fille|mon mari|ma femme|ma mere|mon pere|mon ami|mon amie)) *:? *(?:,? *)(?=${NAME})`,
  'giu'
)
const WEAK = new RegExp(
  `(?:^|[^\\p{L}'])(?:(?:c'est|it's|its|it is|es|seria) (?:pour|for|para|under|de)|under|so[yi]|habla|te habla|le habla|les habla|te escribe|le escribe|aqui|i am|i'm|im|this is|it's|it is|its|je suis|c'est|moi c'est|ici|la persona es|para|for|pour) +(?:la |el )?(?=${NAME})`,
  'giu'
)
const TRAILING = new RegExp(`^ *${NAME} +(?:here|aqui|al habla|a l'appareil|ici)\\b`, 'iu')

const capital = (word: string) => /^\p{Lu}/u.test(word)

const HONORIFIC = /^(?:mr|mrs|ms|mme|mlle|sr|sra|srta|don|dona|monsieur|madame|senor|senora)$/

/** "Al Green", "Will Smith": a word of the language that begins a name written as names are. */
function startsName(word: string, next: string): boolean {
  const asName = /^\p{Lu}\p{Ll}+$/u
  return asName.test(word) && /^\p{Lu}\p{Ll}/u.test(next) && !isCommonWord(fold(next))
}

/** Keeps the words that can belong to a name, from the left, and writes them as names are written. */
function cut(words: string[], mustLookLikeOne: boolean, whole = false): string | null {
  const kept: string[] = []
  for (const [index, raw] of words.entries()) {
    const word = raw.replace(/[.,']+$/, '')
    const plain = fold(word)
    if (kept.length === 0 && HONORIFIC.test(plain)) continue
    if (kept.length === 5) break
    if (PARTICLES.has(plain) && kept.length > 0) {
      kept.push(word)
      continue
    }
    const first = kept.length === 0 && startsName(word, words[index + 1] ?? '')
    if (
      (plain.length > 1 && isCommonWord(plain) && !first && !whole) ||
      (plain.length < 2 && kept.length === 0)
    )
      break
    if (mustLookLikeOne && !capital(word)) break
    if (plain.length < 2 && !capital(word)) break
    kept.push(word)
    if (raw.endsWith(',')) break
  }
  while (kept.length > 0 && PARTICLES.has(fold(kept[kept.length - 1]))) kept.pop()
  if (kept.length === 0 || kept.join(' ').length > 60) return null
  return kept.map(written).join(' ')
}

function written(word: string, index: number): string {
  const plain = fold(word)
  if (index > 0 && PARTICLES.has(plain)) return plain
  const shouted = word.length > 2 && word === word.toUpperCase()
  if (capital(word) && !shouted) return word
  return word
    .toLowerCase()
    .replace(/(^|[-'])\p{L}(?=\p{L}|'\p{L})/gu, (letter) => letter.toUpperCase())
}

const ADJECTIVE = /(?:ing|ed|ado|ada|ido|ida|ble|ive|ique|oso|osa|ante|ente|ico|ica|eux|euse)$/

/**
 * The name a line introduces. `source` is the clean line in its own case; `folded` the same, folded and
 * of the same length, with everything already understood blanked.
 */
export function findName(
  source: string,
  folded: string,
  taken: (word: string) => boolean
): string | null {
  const introduced = [...folded.matchAll(STRONG)].map((match) =>
    cut(untilTaken(original(source, match), taken), false)
  )
  const last = introduced.findLast((name) => name !== null)
  if (last) return last
  for (const match of folded.matchAll(WEAK)) {
    const words = untilTaken(original(source, match), taken)
    const first = words[0] ?? ''
    const preposition = /(?:^|[^a-z])(?:para|for|pour|under|de|its|it's|aqui|ici|habla) /.test(
      match[0]
    )
    if (!capital(first) && (preposition || ADJECTIVE.test(fold(first)))) continue
    const forWhom = /(?:^|[^a-z])(?:para|for|pour|under|de) /.test(match[0])
    if (forWhom && !(words.length > 1 && capital(words[1]))) continue
    const name = cut(words, capital(first))
    if (name) return name
  }
  const trailing = TRAILING.exec(folded)
  return trailing ? cut(original(source, trailing), true) : null
}

/** The words before one that names a service. */
function untilTaken(words: string[], taken: (word: string) => boolean): string[] {
  const at = words.findIndex((word) => taken(fold(word)))
  return at < 0 ? words : words.slice(0, at)
}

function original(source: string, match: RegExpExecArray): string[] {
  const lookedAhead = match[0].endsWith(match[1]) ? match[1].length : 0
  const start = match.index + match[0].length - lookedAhead
  return source
    .slice(start, start + match[1].length)
    .split(/ +/)
    .filter(Boolean)
}

const ordinary = (word: string) =>
  word.length > 1 && isCommonWord(fold(word)) && !PARTICLES.has(fold(word))

const FILLER =
  /^(?:(?:es|ser[ií]a|it's|its|it is|c'est|ponlo|ponla|put it|book it|mets|mettez)(?: |$))?(?:(?:para|for|pour|under|de|con|al?|au|el|la) +(?:(?:el |the |le )?(?:nombre|name|nom)(?: de| of)? +)?)?/iu

/** The answer to "what is your name?", or a line or comma part that is nothing but a name. */
export function bareName(source: string, rest: string, asked: boolean): string | null {
  for (const part of parts(source, rest)) {
    const words = (asked ? part.source.replace(FILLER, '') : part.source)
      .split(/ +/)
      .filter(Boolean)
    const clean = words.every((word) => /^\p{L}[\p{L}'.-]*$/u.test(word))
    if (!clean || words.length === 0 || words.length > 5) continue
    // "Eva Mas", "John Second": a surname may be a word of the language.
    const full = asked && words.length > 1 && words.every(capital) && !ordinary(words[0])
    if (words.some(ordinary) && !full) continue
    const alone = part.source.length === source.length || rest.includes('~')
    const shaped = alone && words.filter(capital).length >= 2
    if (!asked && !(shaped && words.length >= 2)) continue
    if (words.length === 1 && words[0].length < 2) continue
    const name = cut(words, false, full)
    if (name) return name
  }
  return null
}

const BETWEEN_SIGNS = /[^,;:.!?()\n\p{Extended_Pictographic}\p{Emoji_Modifier}]+/gu

/** Comma and sentence parts of which nothing was understood as something else. */
function* parts(source: string, rest: string) {
  for (const match of rest.matchAll(BETWEEN_SIGNS)) {
    const piece = source.slice(match.index, match.index + match[0].length)
    const untouched = !match[0].includes('~')
    if (untouched && piece.trim()) yield { source: piece.trim() }
  }
}

/** The line ends right after the introduction: the name stands in the next one. */
export const OPEN_INTRODUCTION =
  /\b(?:me llamo|mi nombre es|soy|my name is|i'm|i am|je m'appelle|mon nom est|je suis)[ :.]*$/
