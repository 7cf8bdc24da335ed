import { DateTime } from 'luxon'
import { freeStarts, slotWriter, type FreeStart } from '#app/calendar/availability/free_slots'
import type { Schedule, Slot } from '#app/calendar/contracts/schedule'
import { loadSchedule, type ScheduleQuestion } from '#app/calendar/queries/load_schedule'
import { ALTERNATIVES, MAX_RANGE_DAYS, OFFER_DAYS } from '#app/calendar/rules'
import { clock } from '#app/shared/clock'
import type { Client } from '#app/tenancy/database'

type Wish = Omit<ScheduleQuestion, 'from' | 'to'> & {
  /** The moment that could not be had. */
  wanted: DateTime
  /** The schedule around it, if it was just loaded: often its own day has enough to offer. */
  schedule?: Schedule
}

/**
 * The free starts closest to a wish, in order of time: of its day and the next two weeks; when all of these are full, as far
 * ahead as one may look.
 */
export async function nearestSlots(
  client: Client,
  { wanted, schedule, ...question }: Wish
): Promise<Slot[]> {
  const today = schedule ? slotsOfDay(schedule, wanted) : []
  if (today.length === ALTERNATIVES) return today
  const soon = await slotsWithin(client, question, wanted, OFFER_DAYS)
  return soon.length > 0 ? soon : slotsWithin(client, question, wanted, MAX_RANGE_DAYS)
}

function slotsOfDay(schedule: Schedule, wanted: DateTime) {
  const day = wanted.setZone(schedule.timeZone).startOf('day')
  const range = { start: day.toMillis(), end: day.plus({ days: 1 }).toMillis() }
  return closest(schedule, freeStarts(schedule, range, clock.now().toMillis()), wanted.toMillis())
}

async function slotsWithin(
  client: Client,
  question: Omit<ScheduleQuestion, 'from' | 'to'>,
  wanted: DateTime,
  days: number
) {
  const now = clock.now()
  const from = DateTime.max(now, wanted.startOf('day'))
  const to = from.plus({ days })
  const schedule = await loadSchedule(client, { ...question, from: utc(from), to: utc(to) })
  if (!schedule) return []
  const range = { start: from.toMillis(), end: to.toMillis() }
  return closest(schedule, freeStarts(schedule, range, now.toMillis()), wanted.toMillis())
}

function closest({ service }: Schedule, free: Iterable<FreeStart>, wanted: number): Slot[] {
  const byStart = new Map<number, FreeStart>()
  let after = 0
  for (const one of free) {
    if (byStart.has(one.start)) continue
    byStart.set(one.start, one)
    if (one.start >= wanted && ++after === ALTERNATIVES) break
  }
  return [...byStart.values()]
    .sort((a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted))
    .slice(0, ALTERNATIVES)
    .sort((a, b) => a.start - b.start)
    .map(slotWriter(service.durationMinutes))
}

const utc = (moment: DateTime) => moment.toUTC().toISO() ?? ''
