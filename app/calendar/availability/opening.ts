import type { CalendarException, ProfessionalSchedule } from '#app/calendar/contracts/schedule'

/** A part of a day in which a professional works. Starts are stepped from `anchor`, the start of its hours. */
export interface Opening {
  start: number
  end: number
  anchor: number
}

type Day = { date: string; weekday: number }

/**
 * When a professional works on a day, in minutes of the day. What is said of one professional goes before what is said of
 * all, and a closing before an opening of the same reach.
 */
export function openingsOn(
  { hours, exceptions }: Pick<ProfessionalSchedule, 'hours' | 'exceptions'>,
  day: Day
): Opening[] {
  const usual = hours
    .filter((one) => one.weekday === day.weekday)
    .map((one) => opening(one.startsMinute, one.endsMinute))
  const today = exceptions.filter((one) => one.day === day.date)
  const general = apply(
    usual,
    today.filter((one) => !one.own)
  )
  return apply(
    general,
    today.filter((one) => one.own)
  )
}

function apply(openings: Opening[], exceptions: CalendarException[]): Opening[] {
  const opened = exceptions
    .filter((one) => one.kind === 'open')
    .map((one) => opening(one.startsMinute ?? 0, one.endsMinute ?? DAY_MINUTES))
  return exceptions
    .filter((one) => one.kind === 'closed')
    .reduce(
      (open, one) => subtract(open, one.startsMinute ?? 0, one.endsMinute ?? DAY_MINUTES),
      merge([...openings, ...opened])
    )
}

function merge(openings: Opening[]): Opening[] {
  const merged: Opening[] = []
  for (const one of openings.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && one.start <= last.end) last.end = Math.max(last.end, one.end)
    else merged.push({ ...one })
  }
  return merged
}

function subtract(openings: Opening[], start: number, end: number): Opening[] {
  return openings.flatMap((one) =>
    [
      { ...one, end: Math.min(one.end, start) },
      { ...one, start: Math.max(one.start, end) },
    ].filter((part) => part.start < part.end)
  )
}

const DAY_MINUTES = 1440
const opening = (start: number, end: number): Opening => ({ start, end, anchor: start })
