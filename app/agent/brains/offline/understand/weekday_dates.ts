import {
  NEXT,
  NEXT_WEEK,
  WEEKDAY,
  WEEKDAY_NUMBER,
} from '#app/agent/brains/offline/understand/calendar_words'
import type { DateReading, DateRule } from '#app/agent/brains/offline/understand/date_rules'
import { NUMBER_PATTERN, numberOf } from '#app/agent/brains/offline/understand/numbers'

const monday = ({ today }: DateReading) => today.startOf('week')

/** The coming one; on that very weekday it is the one in seven days. */
function coming(name: string, { today }: DateReading) {
  const days = (WEEKDAY_NUMBER[name] - today.weekday + 7) % 7
  return today.plus({ days: days === 0 ? 7 : days })
}

const ofNextWeek = (name: string, reading: DateReading) =>
  monday(reading).plus({ days: 7 + WEEKDAY_NUMBER[name] - 1 })

const PREPOSITION = '(?:el |the |le |on |ce )?'

const IN_WEEKS = `(?:en|dentro de|in|dans) (${NUMBER_PATTERN}|a) (?:semanas?|weeks?|semaines?)`

/** "In two weeks on Monday": the Monday of the week in which that day falls. */
const weeksAhead = (name: string, amount: string, reading: DateReading) =>
  monday(reading).plus({ days: 7 * numberOf(amount) + WEEKDAY_NUMBER[name] - 1 })

/** Read before anything else: both halves would be days of their own. */
export const weeksRules: DateRule[] = [
  {
    pattern: new RegExp(`\\b${IN_WEEKS},? (?:el |on |le |on a )?(${WEEKDAY})\\b`, 'g'),
    days: ([, amount, name], reading) => [weeksAhead(name, amount, reading)],
  },
  {
    pattern: new RegExp(`\\b(${WEEKDAY}),? ${IN_WEEKS}\\b`, 'g'),
    days: ([, name, amount], reading) => [weeksAhead(name, amount, reading)],
  },
  {
    pattern:
      /\b(?:a |one )?week (?:from|after|on) tomorrow\b|\btomorrow week\b|\bdemain en huit\b|\b(?:de )?manana en (?:ocho|una semana)\b/g,
    days: (_, { today }) => [today.plus({ days: 8 })],
  },
  {
    pattern: new RegExp(`\\b(${WEEKDAY}) en quinze\\b`, 'g'),
    days: ([, name], reading) => [coming(name, reading).plus({ days: 14 })],
  },
]

export const weekdayRules: DateRule[] = [
  {
    pattern: new RegExp(
      `\\b(${WEEKDAY}),? (?:de |of |from |in )?(?:${NEXT_WEEK}|de la prochaine semaine|de ${NEXT_WEEK})`,
      'g'
    ),
    days: ([, name], reading) => [ofNextWeek(name, reading)],
  },
  {
    pattern: new RegExp(`\\b${NEXT_WEEK},? (?:el |le |on |the )?(${WEEKDAY})\\b`, 'g'),
    days: ([, name], reading) => [ofNextWeek(name, reading)],
  },
  {
    pattern: new RegExp(`\\b${PREPOSITION}(${WEEKDAY}) (?:en huit|en ocho|week)\\b`, 'g'),
    days: ([, name], reading) => [coming(name, reading).plus({ days: 7 })],
  },
  {
    pattern: new RegExp(`\\b(?:a )?week (?:on|from|this) (${WEEKDAY})\\b`, 'g'),
    days: ([, name], reading) => [coming(name, reading).plus({ days: 7 })],
  },
  {
    pattern: new RegExp(
      `\\b(?:el )?(?:pasado|last) (${WEEKDAY})\\b|\\b(?:el |le )?(${WEEKDAY}) (?:pasado|dernier|passe)\\b`,
      'g'
    ),
    days: (match, reading) => {
      const name = match[1] ?? match[2]
      const days = (reading.today.weekday - WEEKDAY_NUMBER[name] + 7) % 7
      return [reading.today.minus({ days: days === 0 ? 7 : days })]
    },
  },
  {
    pattern: new RegExp(`\\b(?:este|this|ce) (${WEEKDAY})\\b`, 'g'),
    days: ([, name], reading) =>
      WEEKDAY_NUMBER[name] === reading.today.weekday ? [reading.today] : [coming(name, reading)],
  },
  {
    pattern: new RegExp(
      `\\b(?:${PREPOSITION}(?:proximo|next|coming|this coming) )?${PREPOSITION}(${WEEKDAY})(?:'s)?(?: (?:${NEXT}|proche))?\\b`,
      'g'
    ),
    days: ([, name], reading) => [coming(name, reading)],
  },
  {
    pattern: new RegExp(
      `\\b(?:los|les|on) (${WEEKDAY})s?\\b|\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|sabado|domingo)s\\b`,
      'g'
    ),
    days: ([, name, plural], reading) => [coming(name ?? plural, reading)],
  },
  {
    pattern: new RegExp(`\\b(?:fin de semana|week[- ]?end)(?: ${NEXT})?\\b`, 'g'),
    days: (_, reading) => {
      const saturday = monday(reading).plus({ days: 5 })
      return [saturday, saturday.plus({ days: 1 })].filter((day) => day >= reading.today)
    },
  },
  {
    pattern: new RegExp(`\\b${NEXT_WEEK}\\b`, 'g'),
    days: (_, reading) => [0, 1, 2].map((days) => monday(reading).plus({ days: 7 + days })),
  },
  {
    pattern: /\b(?:esta(?: misma)? semana|this week|cette semaine|entre semana)\b/g,
    days: (_, reading) => {
      const rest = [0, 1, 2].map((days) => reading.today.plus({ days }))
      const sameWeek = rest.filter((day) => day.weekNumber === reading.today.weekNumber)
      return sameWeek
    },
  },
]
