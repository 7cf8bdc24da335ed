import { DateTime } from 'luxon'
import { freeStarts, slotWriter } from '#app/calendar/availability/free_slots'
import type { Schedule, Slot, Span } from '#app/calendar/contracts/schedule'
import { loadSchedule } from '#app/calendar/queries/load_schedule'
import { MAX_RANGE_DAYS } from '#app/calendar/rules'
import { clock } from '#app/shared/clock'
import { database, type Client } from '#app/tenancy/database'

export interface AvailabilityQuestion {
  serviceId: string
  /** ISO date in the tenant's zone, or a time; a time without offset is local too. `to` is exclusive. */
  from: string
  to: string
  professionalId?: string
  limit?: number
  except?: { appointmentId?: string }
}

export type Availability =
  | { kind: 'found'; slots: Slot[]; schedule: Schedule }
  | { kind: 'unknown_service' }
  | { kind: 'unknown_professional' }
  | { kind: 'range_too_long' }
  | { kind: 'invalid_range' }

/** The slots of a service that can be booked now, by time. */
export async function findAvailability(
  question: AvailabilityQuestion,
  client: Client = database()
): Promise<Availability> {
  const { from, to, professionalId, limit = Infinity } = question
  const rough = rangeIn('utc', from, to)
  if (!rough || rough.end < rough.start) return { kind: 'invalid_range' }
  const days = (rough.end - rough.start) / 86_400_000
  if (days > MAX_RANGE_DAYS + 1) return { kind: 'range_too_long' }

  const schedule = await loadSchedule(client, question)
  if (!schedule) return { kind: 'unknown_service' }
  if (professionalId && schedule.professionals.length === 0) return { kind: 'unknown_professional' }
  const range = rangeIn(schedule.timeZone, from, to)
  if (!range) return { kind: 'invalid_range' }

  const write = slotWriter(schedule.service.durationMinutes)
  const slots: Slot[] = []
  for (const free of freeStarts(schedule, range, clock.now().toMillis())) {
    if (slots.length >= limit) break
    slots.push(write(free))
  }
  return { kind: 'found', slots, schedule }
}

function rangeIn(zone: string, from: string, to: string): Span | null {
  const [start, end] = [DateTime.fromISO(from, { zone }), DateTime.fromISO(to, { zone })]
  return start.isValid && end.isValid ? { start: start.toMillis(), end: end.toMillis() } : null
}
