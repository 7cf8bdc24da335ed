import { DateTime } from 'luxon'
import { Diary } from '#app/calendar/availability/diary'
import { localDays } from '#app/calendar/availability/local_day'
import type { Schedule, Slot, Span } from '#app/calendar/contracts/schedule'
import { stepFor } from '#app/calendar/rules'

const MINUTE = 60_000

export interface FreeStart {
  start: number
  professionalId: string
}

/**
 * Free starts within the range, not before `notBefore`, by time and then by the professional's place in the schedule.
 * Lazy by days: who stops early pays for no more.
 */
export function* freeStarts(
  schedule: Schedule,
  range: Span,
  notBefore: number
): Generator<FreeStart> {
  const { service, timeZone } = schedule
  const from = Math.max(range.start, notBefore)
  if (from >= range.end) return
  const days = localDays(from, range.end + service.durationMinutes * MINUTE, timeZone)
  const diaries = schedule.professionals.map((one) => new Diary(one, service, days))
  const step = stepFor(service.durationMinutes)
  for (const { date } of days) {
    const found: FreeStart[] = []
    for (const diary of diaries) {
      for (const start of diary.starts(date, step)) {
        if (start < from || start >= range.end || !diary.isFree(start)) continue
        found.push({ start, professionalId: diary.professional.id })
      }
    }
    yield* found.sort((a, b) => a.start - b.start)
  }
}

/** Gives slots their text form; a moment shared by many professionals is written once. */
export function slotWriter(durationMinutes: number) {
  const texts = new Map<number, string>()
  const text = (moment: number) => {
    const known = texts.get(moment)
    if (known) return known
    const iso = DateTime.fromMillis(moment, { zone: 'utc' }).toISO() ?? ''
    texts.set(moment, iso)
    return iso
  }
  return ({ start, professionalId }: FreeStart): Slot => ({
    startsAt: text(start),
    endsAt: text(start + durationMinutes * MINUTE),
    professionalId,
  })
}
