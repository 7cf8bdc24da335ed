import { DateTime } from 'luxon'
import {
  MONTH,
  MONTH_NUMBER,
  SURE_MONTH,
  WEEKDAY,
} from '#app/agent/brains/offline/understand/calendar_words'
import type { DateReading, DateRule } from '#app/agent/brains/offline/understand/date_rules'
import { NUMBER_PATTERN, numberOf } from '#app/agent/brains/offline/understand/numbers'

/** A day named without its year is taken as past when it was at most so many days ago. */
const RECENTLY = 60

const WITH_WEEKDAY = `(?:${WEEKDAY}[ ,]+)?(?:on |the |el |le |dia |del? )*`
const ORDINAL = '(?:st|nd|rd|th|er|ero|eme|º|°|o(?= de))?'
const YEAR = '(?:,? *(?:de |del |of )?(20\\d{2}))?'

function dayOf(reading: DateReading, year: number | null, month: number, day: number) {
  const zone = reading.today.zone
  const at = (of: number) => DateTime.fromObject({ year: of, month, day }, { zone })
  if (year !== null) return at(year < 100 ? 2000 + year : year)
  const found = at(reading.today.year)
  if (!found.isValid) return at(reading.today.year + 1)
  const ago = reading.today.diff(found, 'days').days
  if (ago > RECENTLY) return at(reading.today.year + 1)
  const yearBefore = at(reading.today.year - 1)
  return yearBefore.isValid && reading.today.diff(yearBefore, 'days').days <= RECENTLY
    ? yearBefore
    : found
}

/** "30 February" is read and dropped, so that no part of it is read as something else. */
const valid = (day: DateTime) => (day.isValid ? [day] : [])

function numeric(first: number, second: number, year: number | null, reading: DateReading) {
  const monthFirst = (reading.monthFirst && first <= 12) || (second > 12 && first <= 12)
  return valid(
    monthFirst ? dayOf(reading, year, first, second) : dayOf(reading, year, second, first)
  )
}

function dayOfMonth(day: number, reading: DateReading) {
  if (day < 1 || day > 31) return null
  for (let ahead = 0; ahead < 3; ahead++) {
    const month = reading.today.startOf('month').plus({ months: ahead })
    if (day <= (month.daysInMonth ?? 28) && month.set({ day }) >= reading.today) {
      return [month.set({ day })]
    }
  }
  return null
}

export const absoluteRules: DateRule[] = [
  {
    pattern: /\b(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})\b/g,
    days: ([, year, month, day], reading) =>
      valid(dayOf(reading, Number(year), Number(month), Number(day))),
  },
  {
    pattern: new RegExp(
      `${WITH_WEEKDAY}\\b(\\d{1,2})(?:/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?|[-.](\\d{1,2})[-.](\\d{4}|\\d{2}))\\b`,
      'g'
    ),
    days: (match, reading) => {
      const year = match[3] ?? match[5]
      return numeric(
        Number(match[1]),
        Number(match[2] ?? match[4]),
        year ? Number(year) : null,
        reading
      )
    },
  },
  {
    pattern: new RegExp(
      `${WITH_WEEKDAY}\\b(${NUMBER_PATTERN})${ORDINAL} *(?:de |of |d')? *\\b(${MONTH})\\b\\.?${YEAR}`,
      'g'
    ),
    days: ([, day, month, year], reading) =>
      valid(dayOf(reading, year ? Number(year) : null, MONTH_NUMBER[month], numberOf(day))),
  },
  {
    pattern: new RegExp(
      `${WITH_WEEKDAY}\\b(${MONTH})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?! ?(?:[:h]|am\\b|pm\\b))${YEAR}`,
      'g'
    ),
    days: ([, month, day, year], reading) =>
      valid(dayOf(reading, year ? Number(year) : null, MONTH_NUMBER[month], Number(day))),
  },
  {
    pattern: /\b(?:el |del |al )?dia (\d{1,2})\b(?! ?[:h])/g,
    days: ([, day], reading) => dayOfMonth(Number(day), reading),
  },
  {
    pattern: new RegExp(
      `\\b${WEEKDAY},? (?:the |el |le |dia )?(\\d{1,2})(st|nd|rd|th)?\\b(?! ?(?:[:.h]|am\\b|pm\\b|a\\.m|p\\.m))`,
      'g'
    ),
    days: ([all, day, suffix], reading) => {
      const days = dayOfMonth(Number(day), reading)
      if (!days) return null
      if (suffix || / (?:the|el|le|dia) /.test(all)) return days
      // "jueves 10" is the 10th only if the 10th is a Thursday; otherwise it is ten o'clock.
      const named = ['en', 'es', 'fr'].some((locale) =>
        all.startsWith(
          days[0].setLocale(locale).weekdayLong?.normalize('NFD').replace(/\p{M}/gu, '') ?? '-'
        )
      )
      return named || Number(day) > 20 ? days : null
    },
  },
  {
    pattern:
      /\b(?:on )?(?:the|el|le|al|au) (\d{1,2})(st|nd|rd|th)?\b(?! ?(?:[:.h/]\d|h\b|hs\b|am\b|pm\b|a\.m|p\.m|min|eur|€|\$))/g,
    days: ([, day], reading) =>
      Number(day) <= reading.options ? null : dayOfMonth(Number(day), reading),
  },
  {
    pattern: /\b(?:on )?(\d{1,2})(st|nd|rd|th)\b/g,
    days: ([, day], reading) =>
      Number(day) <= reading.options ? null : dayOfMonth(Number(day), reading),
  },
  {
    pattern: new RegExp(`\\b(?:en|in|para|pour|for|durante|this|este) (${SURE_MONTH})\\b`, 'g'),
    days: ([, name], reading) => {
      const month = MONTH_NUMBER[name]
      if (month === reading.today.month)
        return [1, 2, 3].map((days) => reading.today.plus({ days }))
      const first = reading.today.set({ month, day: 1 })
      const start = first < reading.today ? first.plus({ years: 1 }) : first
      return [0, 1, 2].map((days) => start.plus({ days }))
    },
  },
]
