import { DateTime } from 'luxon'
import type { OfferedSlot } from '#app/agent/contracts/tool'
import type { ProfessionalSchedule, Schedule, Slot } from '#app/calendar/contracts/schedule'
import { findAvailability } from '#app/calendar/queries/find_availability'
import { offerOf } from '#app/calendar/tools/wording'
import type { Client } from '#app/tenancy/database'

export interface OfferQuestion {
  serviceId: string
  professionalId?: string
  client: Client
}

export interface Offers {
  offers: OfferedSlot[]
  schedule: Schedule
}

/** Free starts between two local midnights, each with the one of the free professionals who has least to do that day. */
export async function freeOffers(
  { client, ...question }: OfferQuestion,
  from: DateTime,
  to: DateTime
): Promise<Offers> {
  const range = { from: from.toISODate() ?? '', to: to.toISODate() ?? '' }
  const found = await findAvailability({ ...question, ...range }, client)
  if (found.kind !== 'found') throw new Error(`Availability of a known service: ${found.kind}`)
  const { slots, schedule } = found
  const names = new Map(schedule.professionals.map(({ id, name }) => [id, name]))
  const offers = leastBusy(slots, schedule).map(offerOf(schedule.timeZone, names))
  return { offers, schedule }
}

function leastBusy(slots: Slot[], { professionals, timeZone }: Schedule): Slot[] {
  const loads = new Map(professionals.map((one) => [one.id, loadByDay(one, timeZone)]))
  const load = ({ startsAt, professionalId }: Slot) =>
    loads.get(professionalId)?.get(dayOf(DateTime.fromISO(startsAt), timeZone)) ?? 0
  return [...Map.groupBy(slots, ({ startsAt }) => startsAt).values()].flatMap((same) =>
    same.length === 1 ? same : same.toSorted((a, b) => load(a) - load(b)).slice(0, 1)
  )
}

function loadByDay({ claims }: ProfessionalSchedule, timeZone: string) {
  const loads = new Map<string, number>()
  for (const { start, end } of claims) {
    const day = dayOf(DateTime.fromMillis(start), timeZone)
    loads.set(day, (loads.get(day) ?? 0) + end - start)
  }
  return loads
}

const dayOf = (moment: DateTime, timeZone: string) => moment.setZone(timeZone).toISODate() ?? ''
