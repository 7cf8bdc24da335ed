import type { AgendaAppointment } from '~/api/appointments'
import { addDays, type Day } from './days'
import { minutesPerDay, wallTime } from './zone'

/** The part of an appointment that falls on one day, and its place beside overlapping ones. */
export type Segment = {
  appointment: AgendaAppointment
  /** Minutes since local midnight. */
  from: number
  to: number
  lane: number
  lanes: number
}

/** What stands on a day, in lanes: overlapping appointments share the width. */
export function segmentsOf(
  appointments: readonly AgendaAppointment[],
  day: Day,
  timeZone: string
): Segment[] {
  const parts = appointments
    .map((appointment) => partOn(appointment, day, timeZone))
    .filter((part) => part !== null)
    .sort((one, other) => one.from - other.from || other.to - one.to)
  return inLanes(parts)
}

function partOn(appointment: AgendaAppointment, day: Day, timeZone: string): Segment | null {
  const start = wallTime(new Date(appointment.startsAt), timeZone)
  const end = wallTime(new Date(appointment.endsAt), timeZone)
  const from = start.day === day ? start.minute : start.day < day ? 0 : minutesPerDay
  const to = end.day === day ? end.minute : end.day > day ? minutesPerDay : 0
  // When the clocks go back, the end may read earlier than the start.
  const shownTo = start.day === day && end.day === day ? Math.max(to, from + 15) : to
  if (from >= shownTo || start.day > day || start.day < addDays(day, -2)) return null
  return { appointment, from, to: shownTo, lane: 0, lanes: 1 }
}

function inLanes(parts: Segment[]): Segment[] {
  const placed: Segment[] = []
  let group: Segment[] = []
  let groupEnd = 0
  const close = () => {
    const lanes = Math.max(1, ...group.map(({ lane }) => lane + 1))
    placed.push(...group.map((part) => ({ ...part, lanes })))
    group = []
  }
  for (const part of parts) {
    if (part.from >= groupEnd) close()
    const taken = new Set(group.filter(({ to }) => to > part.from).map(({ lane }) => lane))
    let lane = 0
    while (taken.has(lane)) lane += 1
    group.push({ ...part, lane })
    groupEnd = Math.max(group.length === 1 ? 0 : groupEnd, part.to)
  }
  close()
  return placed
}
