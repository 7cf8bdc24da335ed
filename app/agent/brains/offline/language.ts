import { eld } from 'eld/small'
import { LOCALES, type Locale } from '#app/shared/contracts/locale'
import { clean, fold, wordsOf } from '#app/agent/brains/offline/normalise'
import { speaksFor } from '#app/agent/brains/offline/understand/language_words'

/** From so many words on the statistics of letters are worth more than a guess. */
const WORDS_FOR_STATISTICS = 4

/** In a line of a word or two, shorter words prove nothing: "Al", "de". */
const SHORT = 3

const detector = eld.newInstance()
detector.setLanguageSubset([...LOCALES])

function isLocale(value: string): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** Signs only one of the three languages writes. */
function signs(text: string): Record<Locale, number> {
  const count = (pattern: RegExp) => Math.min(2, text.match(pattern)?.length ?? 0)
  return {
    es: count(/[¿¡ñÑ]/g) + count(/[íóú]/gi) * 0.5,
    en: count(/\b(?:i'm|i'd|i'll|don't|can't|what's|it's|let's)\b/gi) * 1.5,
    fr: count(/[çèêàùâîôœ]/gi) + count(/\b(?:j'|d'a|l'a|qu'|n'|c'est|s'il)/gi),
  }
}

/**
 * The language of a line, or null when nothing in it tells: "ok", "10:30", a name, an emoji.
 * `ignored` are folded words that say nothing about it, such as the names of services.
 */
export function languageOf(line: string, ignored: ReadonlySet<string> = new Set()): Locale | null {
  const text = clean(line)
  const all = wordsOf(fold(text)).filter((word) => !ignored.has(word))
  const shortest = all.length < 3 ? SHORT : 2
  const words = all.filter((word) => word.length >= shortest || word === 'i')
  if (words.length === 0) return null
  const scores = signs(text)
  for (const locale of LOCALES) {
    for (const word of new Set(words)) if (speaksFor(locale, word)) scores[locale] += 1
  }
  const [best, next] = LOCALES.toSorted((a, b) => scores[b] - scores[a])
  const lead = scores[best] - scores[next]
  if (lead >= 1 || (lead > 0 && words.length >= WORDS_FOR_STATISTICS)) return best
  if (words.length < WORDS_FOR_STATISTICS) return null
  if (scores[best] === 0 && !words.some((word) => word.length > 3)) return null
  const guess = detector.detect(words.join(' '))
  return isLocale(guess.language) && guess.isReliable() ? guess.language : null
}

const WISHED: [RegExp, Locale][] = [
  [
    /\b(?:in|speak|prefer|en|habl\w+|prefiero|parl\w+|prefere)(?: en)?(?: l'| le)? ?(?:english|ingles|anglais)\b/,
    'en',
  ],
  [
    /\b(?:in|speak|prefer|en|habl\w+|prefiero|parl\w+|prefere)(?: en)?(?: l'| le)? ?(?:spanish|espanol|castellano|espagnol)\b/,
    'es',
  ],
  [
    /\b(?:in|speak|prefer|en|habl\w+|prefiero|parl\w+|prefere)(?: en)?(?: l'| le)? ?(?:french|frances|francais)\b/,
    'fr',
  ],
]

/** The language a folded text asks for by its name: "in English, please". */
export function languageWished(folded: string): Locale | null {
  return WISHED.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}
