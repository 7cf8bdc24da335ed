import type { DateTime } from 'luxon'
import type { ListedProfessional, ListedService } from '#app/agent/contracts/tool'
import { blank, clean, fold, wordsOf } from '#app/agent/brains/offline/normalise'
import { findDates, type DateFound } from '#app/agent/brains/offline/understand/dates'
import { noFacts, type Facts, type Intent } from '#app/agent/brains/offline/understand/facts'
import { findIntents, withoutCourtesy } from '#app/agent/brains/offline/understand/intents'
import { bareName, findName } from '#app/agent/brains/offline/understand/names'
import { NUMBER_PATTERN, numberOf } from '#app/agent/brains/offline/understand/numbers'
import { findPart } from '#app/agent/brains/offline/understand/parts_of_day'
import { findAnswer, findPick } from '#app/agent/brains/offline/understand/picks'
import {
  ANYONE,
  findProfessional,
  SOMEONE_ELSE,
  UNWANTED,
} from '#app/agent/brains/offline/understand/professionals'
import {
  findServices,
  namedIn,
  spansOf,
  withoutRejected,
} from '#app/agent/brains/offline/understand/services'
import { spellOut } from '#app/agent/brains/offline/understand/spelling'
import { findTimes } from '#app/agent/brains/offline/understand/times'

/** What is known when a line is read. */
export interface Reading {
  services: ListedService[]
  professionals: ListedProfessional[]
  /** Midnight, in the tenant's zone, of the day on which the line was sent. */
  today: DateTime
  monthFirst: boolean
  /** How many numbered options the lead is looking at. */
  options: number
  nameAsked: boolean
  /** A name is still missing while something else was asked: one written as names are will do. */
  nameWelcome: boolean
  professionalAsked: boolean
  /** The lead was asked about a day or an hour: a bare number is an hour. */
  timeAsked: boolean
}

const MORNING_PHRASE = /\b(?:por|en|a|de|x|para|toda) las? mananas?\b|(?<=\besta )manana\b/g

/** Reads one line. Never throws; a line that says nothing gives no facts. */
export function understand(line: string, reading: Reading): Facts {
  const source = clean(line)
  const folded = fold(source)
  const { text: spelled, at } = spellOut(folded)
  const text = withoutCourtesy(spelled)
  const facts = noFacts()
  facts.wordless = !/[\p{L}\p{N}]/u.test(source) && !/[👍👌✅👎❌🙌]/u.test(source)
  facts.intents = findIntents(spelled)
  facts.answer = findAnswer(spelled)
  facts.anyProfessional = ANYONE.test(spelled)
  facts.otherProfessional = SOMEONE_ELSE.test(spelled)

  const names = reading.services.map((service) => service.name)
  const introduced = findName(source, folded, namedIn(names))
  const used = new Array<boolean>(folded.length).fill(false)
  const use = (start: number, end: number) =>
    used.fill(true, at[start], at[Math.max(start, end - 1)] + 1)
  let open = text
  if (introduced) {
    facts.name = introduced
    open = hideName(open, introduced)
  }
  readProfessional()
  facts.services = findServices(withoutRejected(open), reading.services)
  for (const [start, end] of spansOf(open, names)) use(start, end)
  const unread = readCalendar()
  const few = wordsOf(open).length <= 8
  facts.pick = few || /\b(?:la|el|le|the) /.test(unread) ? findPick(unread, reading.options) : null
  if (facts.pick !== null && !facts.window && isNumberOnly(open)) facts.time = null
  if (facts.time !== null && facts.dates.length > 0) facts.pick = null
  if (!facts.name) readBareName()
  return facts

  function readProfessional() {
    const found = findProfessional(open, reading.professionals, reading.professionalAsked)
    if (!found) return
    if (UNWANTED.test(open.slice(0, found.start))) facts.unwanted = found.professional
    else facts.professional = found.professional
    open = blank(open, found.start, found.end)
    use(found.start, found.end)
  }

  function readCalendar() {
    const daily = open.replace(MORNING_PHRASE, (phrase) => ' '.repeat(phrase.length))
    const { found, impossible } = findDates(daily, reading)
    facts.impossibleDate = impossible && found.length === 0
    let rest = open
    for (const one of found) {
      rest = blank(rest, one.start, one.end)
      use(one.start, one.end)
    }
    const standing = STANDING.some((intent) => facts.intents.has(intent))
    const wanted =
      standing && found.length === 1
        ? found
        : found.filter((one) => !CANNOT.test(open.slice(0, one.start)))
    if (found.length > wanted.length && wanted.length === 0) facts.intents.add('otherDay')
    const days = daysWanted(wanted, open)
    facts.fromDate = days.from
    facts.dates = days.dates
    const times = findTimes(rest, findPart(rest).part)
    facts.time =
      times.time ??
      (found.length > 0 || reading.timeAsked || facts.intents.has('change')
        ? bareHour(times.rest)
        : null)
    facts.window = times.window
    facts.part = findPart(times.rest).part
    return times.rest
  }

  function bareHour(rest: string) {
    const hour = loneNumber(rest)
    // "Tuesday 3" is an hour even beside a list of five; "the 2 on Tuesday" is not.
    const counts = facts.dates.length === 0 || /\b(?:la|el|le|the|opcion|option|n) ?\d/.test(rest)
    if (reading.options > 0 && counts && hour <= reading.options) return null
    if (!(hour >= 1 && hour <= 21)) return null
    return [`${String(hour < 8 ? hour + 12 : hour).padStart(2, '0')}:00`]
  }

  function loneNumber(rest: string): number {
    const word = ONE_WORD.exec(rest)
    if (word) return numberOf(word[1])
    const numbers = rest.match(/(?<![\d:/.])\b\d{1,2}\b(?![\d:/.%€$])/g) ?? []
    return numbers.length === 1 ? Number(numbers[0]) : Number.NaN
  }

  function readBareName() {
    const rest = mask(folded, used)
    const polite = [...facts.intents].every((intent) => COURTESIES.has(intent))
    const bare = saysNothing(facts) && WRITTEN_NAME.test(source)
    const welcome = reading.nameWelcome && bare && facts.answer === null
    const asked = (reading.nameAsked || welcome) && polite && facts.answer !== 'no'
    if (asked && CAPITALS.test(source) && facts.dates.length > 0) {
      facts.name = bareName(source, folded, true)
      if (facts.name) facts.dates = []
      return
    }
    facts.name = bareName(source, rest, asked)
  }
}

/** A burst of these is about an appointment that stands; the day in it is that appointment's. */
const STANDING: Intent[] = ['cancel', 'reschedule', 'cannotCome']
const COURTESIES = new Set<Intent>(['thanks', 'greet', 'bye'])
/** "Domingo Martín" as the answer to "what is your name?" is no Sunday. */
const WRITTEN_NAME = /^[^\p{L}\d]*\p{Lu}\p{Ll}+(?:[ '-]\p{Lu}\p{Ll}+)*[^\p{L}\d]*$/u
const CAPITALS = /^\p{Lu}[\p{L}'-]+(?: (?:\p{Lu}[\p{L}'-]+|del?|la))+$/u

const CANNOT =
  /\b(?:no (?:puedo|podre|me (?:va|viene|sirve))(?: bien)?|menos|excepto|salvo|en vez del?|en lugar del?|instead of|rather than|au lieu d[eu]|can't(?: do| make)?|cannot(?: do| make)?|not|except|but not|sauf|pas|peux pas)(?: (?:ir|venir))?(?: (?:el|la|los|on|le|the|this|este|ce))? *$/

/** "del jueves al viernes" is a move; "lunes o martes" leaves both open; otherwise the last one counts. */
function daysWanted(found: DateFound[], text: string): { dates: string[]; from: string | null } {
  const last = found.at(-1)
  if (!last) return { dates: [], from: null }
  const [first] = found
  if (found.length === 1)
    return { dates: last.days, from: last.from && last.days.length === 1 ? last.days[0] : null }
  if (first.from && !last.from) return { dates: last.days, from: first.days[0] }
  if (last.from && !first.from) return { dates: first.days, from: last.days[0] }
  const before = found[found.length - 2]
  const either = /\b(?:o|or|ou|u)\b/.test(text.slice(before.end, last.start))
  return { dates: either ? [...before.days, ...last.days].slice(0, 3) : last.days, from: null }
}

const ONE_WORD = new RegExp(`^[^a-z\\d]*(${NUMBER_PATTERN})[^a-z\\d]*$`)

/** Neither a wish nor a choice was read out of the line. */
const saysNothing = (facts: Facts) =>
  facts.dates.length === 0 &&
  facts.time === null &&
  facts.part === null &&
  facts.window === null &&
  facts.pick === null &&
  facts.services.length === 0 &&
  facts.professional === null

const isNumberOnly = (text: string) => /^[^a-z]*\d\d?[^a-z\d]*$/.test(text)

function mask(text: string, used: boolean[]): string {
  return text
    .split('')
    .map((unit, index) => (used[index] ? '~' : unit))
    .join('')
}

/** A name is no service, day or professional: "me llamo Domingo". */
function hideName(text: string, name: string): string {
  let rest = text
  for (const word of wordsOf(fold(name))) {
    const start = rest.search(new RegExp(`\\b${word}\\b`))
    if (start >= 0) rest = blank(rest, start, start + word.length)
  }
  return rest
}
