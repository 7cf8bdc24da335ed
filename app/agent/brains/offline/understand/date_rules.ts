import type { DateTime } from 'luxon'
import { absoluteRules } from '#app/agent/brains/offline/understand/absolute_dates'
import { relativeRules } from '#app/agent/brains/offline/understand/relative_dates'
import { weekdayRules, weeksRules } from '#app/agent/brains/offline/understand/weekday_dates'

export interface DateReading {
  /** Midnight of the day on which the lead wrote, in the tenant's zone. */
  today: DateTime
  /** "03/04" is 4 March. */
  monthFirst: boolean
  /** How many numbered options the lead is looking at; "el 2" is then an option, not a day. */
  options: number
}

/** A rule gives the days its match names, or null when the match is no date after all. */
export interface DateRule {
  pattern: RegExp
  days(match: RegExpExecArray, reading: DateReading): DateTime[] | null
}

/** The order matters: a longer form must be read before the shorter one inside it. */
export const DATE_RULES: DateRule[] = [
  ...weeksRules,
  ...absoluteRules,
  ...relativeRules,
  ...weekdayRules,
]
