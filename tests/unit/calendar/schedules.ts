import { DateTime } from 'luxon'
import { freeStarts } from '#app/calendar/availability/free_slots'
import type { ProfessionalSchedule, Schedule, ServiceTerms } from '#app/calendar/contracts/schedule'

export const service = (terms: Partial<ServiceTerms> = {}): ServiceTerms => ({
  id: 'service',
  name: 'Service',
  durationMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  ...terms,
})

/** Works all week from and to these minutes of the day. */
export const professional = (
  [startsMinute, endsMinute]: [number, number],
  more: Partial<ProfessionalSchedule> = {}
): ProfessionalSchedule => ({
  id: 'ana',
  name: 'Ana',
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startsMinute, endsMinute })),
  exceptions: [],
  claims: [],
  ...more,
})

/** Free starts of local days as local texts with offset. */
export function localStarts(schedule: Schedule, from: string, to: string, notBefore = 0): string[] {
  const { timeZone: zone } = schedule
  const moment = (text: string) => DateTime.fromISO(text, { zone }).toMillis()
  return [...freeStarts(schedule, { start: moment(from), end: moment(to) }, notBefore)].map(
    ({ start }) =>
      DateTime.fromMillis(start, { zone }).toISO({
        suppressSeconds: true,
        suppressMilliseconds: true,
      }) ?? ''
  )
}
