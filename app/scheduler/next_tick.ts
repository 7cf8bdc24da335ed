import { DateTime } from 'luxon'
import { readCron, type CronTimes } from '#app/scheduler/cron'

const HOURS = 24
const WEEKDAYS = 7
const LONGEST_MONTH = 31

/** A 29 February may be eight years away. */
const FURTHEST_DAYS = 9 * 366

/**
 * The first tick after a moment, by the clocks of the zone. Where hours are named, a tick in the hour that is skipped
 * in spring comes an hour later, and one in the hour that is doubled in autumn comes at its first passing: once a day
 * either way. Where every hour counts, ticks follow real time.
 */
export function nextTick(cron: string, timeZone: string, after: Date): Date {
  const times = readCron(cron)
  const from = DateTime.fromJSDate(after, { zone: timeZone })
  const onDay = times.hours.length === HOURS ? nextMinuteOfDay : nextTimeOfDay
  let day = from.startOf('day')
  for (let count = 0; count < FURTHEST_DAYS; count++) {
    const tick = isDay(times, day) ? onDay(times, day, from) : null
    if (tick) return tick.toJSDate()
    day = day.plus({ days: 1 }).startOf('day')
  }
  throw new Error(`"${cron}" never comes`)
}

/** Two restricted day fields mean either, as cron has it. */
function isDay({ months, daysOfMonth, daysOfWeek }: CronTimes, day: DateTime) {
  if (!months.has(day.month)) return false
  const inMonth = daysOfMonth.has(day.day)
  const inWeek = daysOfWeek.has(day.weekday % WEEKDAYS)
  if (daysOfMonth.size === LONGEST_MONTH) return inWeek
  if (daysOfWeek.size === WEEKDAYS) return inMonth
  return inMonth || inWeek
}

function nextTimeOfDay({ hours, minutes }: CronTimes, day: DateTime, from: DateTime) {
  for (const hour of hours) {
    for (const minute of minutes) {
      const { year, month } = day
      const zone = day.zone
      const tick = DateTime.fromObject({ year, month, day: day.day, hour, minute }, { zone })
      const first = DateTime.min(...tick.getPossibleOffsets()) ?? tick
      if (first > from) return first
    }
  }
  return null
}

function nextMinuteOfDay({ minutes }: CronTimes, day: DateTime, from: DateTime) {
  let at = from >= day ? from.startOf('minute').plus({ minutes: 1 }) : day
  while (at.day === day.day) {
    if (minutes.includes(at.minute)) return at
    at = at.plus({ minutes: 1 })
  }
  return null
}
