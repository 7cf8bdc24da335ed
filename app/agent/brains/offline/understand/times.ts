import { blank } from '#app/agent/brains/offline/normalise'
import { NUMBER_PATTERN, numberOf } from '#app/agent/brains/offline/understand/numbers'
import type { PartOfDay, TimeWindow, TimeWish } from '#app/agent/brains/offline/understand/facts'

export interface TimesFound {
  time: TimeWish | null
  window: TimeWindow | null
  rest: string
}

const MERIDIEM =
  "(?: ?(am|pm|a\\. ?m\\.?|p\\. ?m\\.?)(?![a-z])| *(?:,? ?(?:de|por|en|a) la (manana|tarde|noche)|,? ?in the (morning|afternoon|evening)|,? ?at (night)|,? ?du (matin|soir)|,? ?de l'(apres[ -]midi)|,? ?del (mediodia)))?"
const HALVES =
  '(?: (y media|y cuarto|menos cuarto|et demie?|et quart|moins le quart|thirty|fifteen|forty[ -]five|trente|quarante-cinq|y (?:cinco|diez|veinte|veinticinco|treinta|quince)|(?:y )?(?:\\d{2})(?![\\d:/])))?'

const MINUTES: Record<string, number> = {
  'y media': 30,
  'et demi': 30,
  'et demie': 30,
  'thirty': 30,
  'trente': 30,
  'y treinta': 30,
  'y cuarto': 15,
  'et quart': 15,
  'fifteen': 15,
  'y quince': 15,
  'forty five': 45,
  'forty-five': 45,
  'quarante-cinq': 45,
  'menos cuarto': -15,
  'moins le quart': -15,
  'y cinco': 5,
  'y diez': 10,
  'y veinte': 20,
  'y veinticinco': 25,
}

const CLOCK = `\\b(\\d{1,2}) ?[:.h] ?([0-5]\\d)(?!\\d)(?: ?(?:hs?|hrs|horas|heures))?${MERIDIEM}`
const LEAD =
  '(?:de(?= \\d{1,2} ?(?:h|:\\d\\d)? ?(?:a|y|-) ?\\d)|a eso de las?|sobre las?|hacia las?|para las?|de las?|desde las?|hasta las?|entre las?|antes de las?|despues de las?|a partir de las?|a las?|tipo|las|la de las|make it|make that|at|around|about|by|after|before|until|till|from|between|vers|pour|a|des|apres|avant|entre|et|and|y las|y)'
const LED = `\\b${LEAD} (?:las |les )?(${NUMBER_PATTERN})(?: ?(?:horas?|heures?|hs?|hrs|o'? ?clock))?\\b${HALVES}${MERIDIEM}`
const NAMED = `\\b(${NUMBER_PATTERN}) ?(?:heures?|hs?|hrs|o'? ?clock)\\b${HALVES}${MERIDIEM}`
const SPOKEN = `\\b(${NUMBER_PATTERN}) (y media|y cuarto|menos cuarto|et demie?|et quart|moins le quart|thirty|fifteen|forty[ -]five)\\b${MERIDIEM}`
const MARKED = `\\b(${NUMBER_PATTERN})(?= ?(?:am|pm|a\\. ?m|p\\. ?m|,? ?(?:de|por|en) la (?:manana|tarde|noche)|,? ?in the |,? ?du (?:matin|soir)|,? ?de l'apres))()${MERIDIEM}`
const PAST = new RegExp(`\\b(half|quarter) (past|to) (${NUMBER_PATTERN})\\b${MERIDIEM}`, 'g')
const HALF = new RegExp(`\\bhalf (${NUMBER_PATTERN})\\b()${MERIDIEM}`, 'g')
const NOON =
  /\b(?:(?:a|al|at|vers|de|around|about) )?(?:mediodia|midday|noon|(?<!apres ?-? ?)midi|medio dia)(?: (et demie?|et quart|y media|y cuarto))?\b/g

const AFTER =
  /(?:despues de|a partir de|desde|mas tarde de|after|from|later than|past|apres|a partir de|des|plus tard que|no antes de)(?: las?| les)? ?$/
const BEFORE =
  /(?:antes de|hasta|before|by|until|till|earlier than|no later than|avant|jusqu'a|no mas tarde de)(?: las?| les)? ?$/

const clock = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

/** The readings of an hour on a twelve-hour face, those in business hours first. */
function readings(
  hour: number,
  minute: number,
  mark: string,
  padded: boolean,
  part: PartOfDay | null
) {
  if (hour > 24 || minute > 59 || Number.isNaN(hour)) return null
  if (hour === 24) return [clock(0, minute)]
  const early = /^(?:am|a\.|manana|morning|matin)/.test(mark)
  const late = /^(?:pm|p\.|tarde|noche|afternoon|evening|night|soir|apres|mediodia)/.test(mark)
  if (early) return [clock(hour === 12 && /^a/.test(mark) ? 0 : hour, minute)]
  if (late && hour <= 12) return [clock(hour === 12 ? 12 : hour + 12, minute)]
  if (hour > 12 || hour === 0 || padded) return [clock(hour, minute)]
  if (hour === 12) return [clock(12, minute)]
  if (part === 'morning') return [clock(hour, minute)]
  if (part) return [clock(hour + 12, minute)]
  const both = [clock(hour, minute), clock(hour + 12, minute)]
  return hour <= 7 ? both.reverse() : both
}

function minutesOf(words: string | undefined): number {
  if (!words) return 0
  const digits = /\d{2}/.exec(words)
  return digits ? Number(digits[0]) : (MINUTES[words] ?? 0)
}

/**
 * Reads clock times in a folded text from which dates are already gone. `part` is the part of day the
 * lead named beside it: "por la tarde, a las 8" is 20:00.
 */
export function findTimes(text: string, part: PartOfDay | null): TimesFound {
  const times: { time: TimeWish; start: number; before: string }[] = []
  let rest = text
  const scan = (pattern: RegExp, read: (match: RegExpExecArray) => TimeWish | null) => {
    for (const match of rest.matchAll(pattern)) {
      const time = read(match)
      if (!time) continue
      const before = text.slice(Math.max(0, match.index - 24), match.index)
      times.push({ time, start: match.index, before: before + leadOf(text.slice(match.index)) })
      rest = blank(rest, match.index, match.index + match[0].length)
    }
  }
  const mark = (match: RegExpExecArray, from: number) => match.slice(from).find(Boolean) ?? ''
  const halves = (match: RegExpExecArray) => {
    const minutes = minutesOf(match[2])
    const hour = numberOf(match[1])
    const shifted = minutes < 0 ? hour - 1 : hour
    return readings(shifted, (minutes + 60) % 60, mark(match, 3), /^0\d/.test(match[1]), part)
  }
  scan(new RegExp(CLOCK, 'g'), (match) =>
    readings(Number(match[1]), Number(match[2]), mark(match, 3), /^0/.test(match[1]), part)
  )
  scan(PAST, (match) => {
    const past = match[2] === 'past'
    const minutes = match[1] === 'half' ? 30 : past ? 15 : 45
    return readings(numberOf(match[3]) - (past ? 0 : 1), minutes, mark(match, 4), false, part)
  })
  scan(HALF, (match) => readings(numberOf(match[1]), 30, mark(match, 3), false, part))
  scan(new RegExp(LED, 'g'), (match) => (isSpan(text, match) ? null : halves(match)))
  scan(new RegExp(NAMED, 'g'), halves)
  scan(new RegExp(SPOKEN, 'g'), halves)
  scan(new RegExp(MARKED, 'g'), halves)
  scan(NOON, (match) => [clock(12, minutesOf(match[1]))])
  return {
    ...sorted(
      times.sort((a, b) => a.start - b.start),
      text
    ),
    rest,
  }
}

const LED_BY = new RegExp(`^${LEAD} (?:las |les )?`)
const leadOf = (rest: string) => LED_BY.exec(rest)?.[0] ?? ''

const ONE_OCLOCK =
  /\bla una\b|^(?:at|around|about|by|after|before|until) one\b|\bone o'? ?clock\b|\bune heure\b/

/** "a 30 minute session", "de 60 min", "at 45 €": a length or a price, not a time. */
function isSpan(text: string, match: RegExpExecArray) {
  const after = text.slice(match.index + match[0].length)
  return (
    /^[ -]?(?:min|dias?\b|days?\b|jours?\b|semanas?|weeks?|semaines?|euros?|eur\b|€|\$|personas?|people|personnes?|\/|%)/.test(
      after
    ) ||
    (/ (?:un|une|una|uno|one)\b/.test(match[0]) && !ONE_OCLOCK.test(match[0])) ||
    /^at once/.test(match[0])
  )
}

/** One time is a wish; with "after", "before" or two of them it is a window. */
function sorted(times: { time: TimeWish; before: string }[], text: string) {
  if (times.length === 0) return { time: null, window: null }
  const between =
    /\b(?:entre|between|de las?|from|de)\b/.test(times[0].before) &&
    /\b(?:y|a|and|to|et|-)\b/.test(text)
  if (times.length === 2 && between) {
    const [after, before] = times.map((one) => one.time[0])
    if (after < before) return { time: null, window: { after, before } }
  }
  const last = times[times.length - 1]
  if (AFTER.test(last.before)) return { time: null, window: { after: last.time[0], before: null } }
  if (BEFORE.test(last.before)) return { time: null, window: { after: null, before: last.time[0] } }
  return { time: last.time, window: null }
}
