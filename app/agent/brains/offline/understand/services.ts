import type { ListedService } from '#app/agent/contracts/tool'
import { fold, wordsOf } from '#app/agent/brains/offline/normalise'
import { conceptOf, isLink, isRank } from '#app/agent/brains/offline/understand/concepts'
import { distance, similar } from '#app/agent/brains/offline/understand/fuzzy'
import { NUMBER_PATTERN, numberOf } from '#app/agent/brains/offline/understand/numbers'

const ENOUGH = 0.4

function wordWeight(word: string, services: string[][]): number {
  if (isRank(word)) return 0.4
  const owners = services.filter((words) => words.includes(word)).length
  return owners > 1 ? 0.6 : 1
}

function says(said: string[], word: string): number {
  let best = 0
  for (const one of said) {
    if (one === word) return 1
    if (one.length >= 4 && word.length >= 4 && similar(one, word)) best = Math.max(best, 0.95)
    else if (isLink(one) || isLink(word)) continue
    else if (one.length >= 4 && conceptOf(one) === conceptOf(word)) best = Math.max(best, 0.9)
    else if (one.length >= 5 && word.length > one.length && word.startsWith(one))
      best = Math.max(best, 0.85)
  }
  return best
}

interface Scored {
  service: ListedService
  share: number
  weight: number
  whole: boolean
}

function score(said: string[], text: string, services: ListedService[]): Scored[] {
  const names = services.map((service) => {
    const words = wordsOf(fold(service.name))
    const telling = words.filter((word) => !isLink(word))
    return telling.length > 0 ? telling : words
  })
  const squeezed = text.replace(/[^a-z0-9]/g, '')
  return services.map((service, index) => {
    const weights = names[index].map((word) => wordWeight(word, names))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const hits = names[index].map((word) => says(said, word))
    const weight = hits.reduce((sum, hit, at) => sum + hit * weights[at], 0)
    const name = fold(service.name).replace(/[^a-z0-9]/g, '')
    const glued = name.length > 5 && squeezed.includes(name)
    const onlyRank = names[index].every((word, at) => hits[at] === 0 || isRank(word))
    if (onlyRank && !glued && names[index].length > 1)
      return { service, share: 0, weight: 0, whole: false }
    return {
      service,
      share: glued ? 1 : weight / total,
      weight: glued ? total : weight,
      whole: glued || hits.every((hit) => hit > 0),
    }
  })
}

const REJECTED =
  /\b(?:en vez de|en lugar de|instead of|rather than|au lieu d[eu']|plutot que|a la place d[eu'])(?: ?(?:la |el |the |le |l'|un |une |a )?[a-z]+){1,2}/g

/** "Cleaning instead of orthodontics" is about the cleaning. */
export function withoutRejected(text: string): string {
  return text.replace(REJECTED, (phrase) => ' '.repeat(phrase.length))
}

/** Services meant by the words of a folded text; several when the words do not tell them apart. */
export function findServices(text: string, services: ListedService[]): ListedService[] {
  const said = wordsOf(text).filter((word) => word.length > 1)
  const scored = score(said, text, services).filter(
    ({ share }) => share >= ENOUGH || share * 2.5 > 1
  )
  if (scored.length === 0) return bySuperlative(text, services) ?? byLength(text, services)
  const whole = scored.filter((one) => one.whole)
  const rivals = whole.length > 0 ? whole : scored
  const top = Math.max(...rivals.map(({ weight }) => weight))
  const best = rivals.filter(({ weight }) => weight >= top - 0.15)
  if (best.length === 1) return [best[0].service]
  const narrowed = byLength(
    text,
    best.map(({ service }) => service)
  )
  return narrowed.length === 1 ? narrowed : best.map(({ service }) => service)
}

const EXTREMES: [RegExp, (service: ListedService) => number][] = [
  [
    /\b(?:la|el|lo) (?:mas )?barat[oa]\b|\b(?:the )?cheap(?:est|er)?(?: one)?\b|\b(?:le|la) moins chere?\b/,
    cost,
  ],
  [
    /\b(?:la|el) (?:mas )?(?:car[oa])\b|\bmost expensive\b|\b(?:le|la) plus chere?\b/,
    (service) => -cost(service),
  ],
  [
    /\b(?:la|el) (?:mas )?(?:cort[oa]|rapid[oa])\b|\b(?:shorte(?:st|r)|quicke(?:st|r)|short one|quick one)\b|\b(?:le|la) plus court?e?\b/,
    (service) => service.durationMinutes,
  ],
  [
    /\b(?:la|el) (?:mas )?larg[oa]\b|\b(?:longe(?:st|r)|long one)\b|\b(?:le|la) plus longue?\b/,
    (service) => -service.durationMinutes,
  ],
]

function cost(service: ListedService): number {
  return service.price?.amountMinor ?? Number.MAX_SAFE_INTEGER
}

/** "The cheapest one", "la más corta": one service when the words compare them. */
function bySuperlative(text: string, services: ListedService[]): ListedService[] | null {
  const extreme = EXTREMES.find(([pattern]) => pattern.test(text))
  if (!extreme || services.length < 2) return null
  return [services.toSorted((a, b) => extreme[1](a) - extreme[1](b))[0]]
}

/** "la de 30 minutos", "the one-hour one": the length singles out the service. */
function byLength(text: string, services: ListedService[]): ListedService[] {
  const minutes = new RegExp(
    `\\b(\\d{2,3}) ?-? ?(?:min|mins|minutos|minutes|minute|')(?![a-z])`
  ).exec(text)
  const hours = new RegExp(
    `\\b(?:de |of |d')?(${NUMBER_PATTERN}|one|an) ?-?(?:horas?\\b(?! de)|hours?|heures? de)`
  ).exec(text)
  const half = /\b(?:media hora|half[- ]?an?[- ]?hour|half[- ]hour|demi[- ]heure)\b/.test(text)
  const length = half
    ? 30
    : minutes
      ? Number(minutes[1])
      : hours
        ? numberOf(hours[1] === 'an' ? 'one' : hours[1]) * 60
        : null
  return length === null ? [] : services.filter((service) => service.durationMinutes === length)
}

/** Whether a folded word stands in one of the names, give or take a slip. */
export function namedIn(names: string[]): (word: string) => boolean {
  const words = names.flatMap((name) => wordsOf(fold(name))).filter((word) => word.length > 3)
  return (said) => said.length > 3 && words.some((word) => similar(word, said))
}

/** Where the words of the given names stand in a folded text, so that they are not read as something else. */
export function spansOf(text: string, names: string[]): [number, number][] {
  const words = names
    .flatMap((name) => wordsOf(fold(name)))
    .filter((word) => !isLink(word) && word.length > 2)
  const spans: [number, number][] = []
  for (const match of text.matchAll(/[a-z]{3,}/g)) {
    const said = match[0]
    const hit = words.some(
      (word) =>
        word === said || (said.length > 4 && word.length > 4 && distance(said, word, 1) <= 1)
    )
    if (hit) spans.push([match.index, match.index + said.length])
  }
  return spans
}
