import { DateTime } from 'luxon'
import { candidatesFor } from '#app/calendar/availability/candidates'
import { claimFor } from '#app/calendar/availability/diary'
import type { Refusal } from '#app/calendar/contracts/appointment'
import type { Schedule } from '#app/calendar/contracts/schedule'
import { loadSchedule, type ScheduleQuestion } from '#app/calendar/queries/load_schedule'
import { nearestSlots } from '#app/calendar/queries/nearest_slots'
import type { Place } from '#app/calendar/actions/insert_appointment'
import { clock } from '#app/shared/clock'
import type { Transaction } from '#app/tenancy/database'

export interface Wish extends Omit<ScheduleQuestion, 'from' | 'to'> {
  /** ISO 8601; without offset it is the tenant's local time. Any minute within working hours. */
  startsAt: string
  /** Goes before the others when several professionals could. */
  preferred?: string
}

export type PlaceResult =
  | { kind: 'places'; places: Place[]; refuse: (kind: Refusal['kind']) => Promise<Refusal> }
  | Refusal
  | { kind: 'unknown_service' }
  | { kind: 'unknown_professional' }

/** Where a wish can be met as things look now, best first; what is promised is decided by the claim. */
export async function findPlace(trx: Transaction, wish: Wish): Promise<PlaceResult> {
  const schedule = await loadSchedule(trx, { ...wish, from: wish.startsAt, to: wish.startsAt })
  if (!schedule) return { kind: 'unknown_service' }
  if (schedule.professionals.length === 0) return { kind: 'unknown_professional' }
  const start = DateTime.fromISO(wish.startsAt, { zone: schedule.timeZone }).startOf('minute')

  const refuse = async (kind: Refusal['kind'], seen?: Schedule): Promise<Refusal> => ({
    kind,
    alternatives: await nearestSlots(trx, { ...wish, wanted: start, schedule: seen }),
  })
  if (start < clock.now()) return refuse('past')
  const { verdict, professionalIds } = candidatesFor(schedule, start, wish.preferred)
  if (verdict !== 'free') return refuse(verdict === 'taken' ? 'slot_taken' : verdict, schedule)
  const places = professionalIds.map((id) => placeFor(schedule, id, start.toMillis()))
  return { kind: 'places', places, refuse: (kind) => refuse(kind) }
}

function placeFor({ service }: Schedule, professionalId: string, start: number): Place {
  const end = start + service.durationMinutes * 60_000
  return { professionalId, time: { start, end }, claim: claimFor(service, start) }
}
