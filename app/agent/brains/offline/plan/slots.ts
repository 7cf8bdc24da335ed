import type { OfferedSlot, ToolResult } from '#app/agent/contracts/tool'
import { isSlot } from '#app/agent/brains/offline/memory'
import { dayOf, hourOf, type Situation } from '#app/agent/brains/offline/plan/situation'
import type { PartOfDay } from '#app/agent/brains/offline/understand/facts'

const DAYS_AT_ONCE = 4

export interface Query {
  serviceId: string | null
  professionalId: string | null
  dates: string[]
  part: PartOfDay | null
}

export interface Free {
  slots: OfferedSlot[]
  alternatives: OfferedSlot[]
  reason: string | null
  failed: boolean
}

export const slotsIn = (value: unknown): OfferedSlot[] =>
  (Array.isArray(value) ? value.filter(isSlot) : []).sort(
    (a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)
  )

/** Null while the calendar is being asked. */
export function findFree(s: Situation, query: Query): Free | null {
  const days: (string | null)[] =
    query.dates.length > 0 ? query.dates.slice(0, DAYS_AT_ONCE) : [null]
  const answers = days.map((date) => askDay(s, query, date))
  if (answers.some((answer) => answer === null)) return null
  const results = answers.filter((answer) => answer !== null)
  const good = results.filter((result) => result.ok)
  const reasons = good.map((result) => result.reason).filter((reason) => typeof reason === 'string')
  return {
    slots: slotsIn(good.flatMap((result) => result.slots)),
    alternatives: slotsIn(good.flatMap((result) => result.alternatives)),
    reason: reasons[0] ?? null,
    failed: good.length === 0,
  }
}

function askDay(s: Situation, query: Query, date: string | null): ToolResult | null {
  const earlier = s.desk.results('check_availability').findLast(({ args, result }) => {
    if (!result.ok) return false
    const service = s.catalogue.service(args.service)?.id ?? null
    const professional = s.catalogue.professional(args.professional)?.id ?? null
    return (
      service === query.serviceId &&
      professional === query.professionalId &&
      (args.date ?? null) === date &&
      (args.partOfDay ?? null) === query.part
    )
  })
  if (earlier) return earlier.result
  return s.desk.ask('check_availability', {
    ...(query.serviceId && { service: query.serviceId }),
    ...(date && { date }),
    ...(query.part && { partOfDay: query.part }),
    ...(query.professionalId && { professional: query.professionalId }),
  })
}

/** One slot per start: the lead chooses a time, and a person only when they say so. */
export function distinct(slots: OfferedSlot[]): OfferedSlot[] {
  return [
    ...new Map(slots.toReversed().map((slot) => [Date.parse(slot.startsAt), slot])).values(),
  ].reverse()
}

/** A few slots that show the range: the soonest first, the rest evenly apart. */
export function spread(slots: OfferedSlot[], most: number): OfferedSlot[] {
  const all = distinct(slots)
  if (all.length <= most) return all
  return Array.from(
    { length: most },
    (_, index) => all[Math.floor((index * (all.length - 1)) / (most - 1))]
  )
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export function nearest(
  s: Situation,
  slots: OfferedSlot[],
  time: string,
  most: number
): OfferedSlot[] {
  const away = (slot: OfferedSlot) => Math.abs(minutes(hourOf(s, slot.startsAt)) - minutes(time))
  const near = distinct(slots)
    .sort((a, b) => away(a) - away(b))
    .slice(0, most)
  return slotsIn(near)
}

/** The slot at the first reading of a time that is free. */
export function slotAt(s: Situation, slots: OfferedSlot[], times: string[]): OfferedSlot | null {
  for (const time of times) {
    const hit = slots.find((slot) => hourOf(s, slot.startsAt) === time)
    if (hit) return hit
  }
  return null
}

export function within(s: Situation, slots: OfferedSlot[]): OfferedSlot[] {
  const { window } = s.memory.draft
  if (!window) return slots
  return slots.filter((slot) => {
    const time = hourOf(s, slot.startsAt)
    return (!window.after || time >= window.after) && (!window.before || time <= window.before)
  })
}

export const onDays = (s: Situation, slots: OfferedSlot[]) =>
  new Set(slots.map((slot) => dayOf(s, slot.startsAt))).size
