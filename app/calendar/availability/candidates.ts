import { type DateTime } from 'luxon'
import { Diary, type Verdict } from '#app/calendar/availability/diary'
import { localDays } from '#app/calendar/availability/local_day'
import type { Schedule } from '#app/calendar/contracts/schedule'

const BEST_FIRST: Verdict[] = ['free', 'taken', 'outside_hours', 'closed']

/**
 * Who of the schedule can take this start, the one with the least to do that day first, and how things stand when nobody
 * can. `preferred` goes before all others.
 */
export function candidatesFor(schedule: Schedule, start: DateTime, preferred?: string) {
  const local = start.setZone(schedule.timeZone)
  const day = { start: local.startOf('day').toMillis(), end: local.endOf('day').toMillis() }
  const around = localDays(
    local.startOf('day').minus({ hours: 1 }).toMillis(),
    local.plus({ minutes: schedule.service.durationMinutes + 1 }).toMillis(),
    schedule.timeZone
  )
  const judged = schedule.professionals.map((professional) => {
    const diary = new Diary(professional, schedule.service, around)
    const verdict = diary.judge(start.toMillis(), local.toFormat('yyyy-MM-dd'))
    const load = professional.id === preferred ? -1 : diary.load(day)
    return { professionalId: professional.id, verdict, load }
  })
  return {
    verdict: BEST_FIRST.find((one) => judged.some(({ verdict }) => verdict === one)) ?? 'closed',
    professionalIds: judged
      .filter(({ verdict }) => verdict === 'free')
      .sort((a, b) => a.load - b.load)
      .map(({ professionalId }) => professionalId),
  }
}
