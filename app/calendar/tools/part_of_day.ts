import { DateTime } from 'luxon'

export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof PARTS_OF_DAY)[number]

/** Local hours in which a start counts as this part; afternoon and evening overlap, as they do in speech. */
const HOURS: Record<PartOfDay, [from: number, to: number]> = {
  morning: [0, 13],
  afternoon: [13, 20],
  evening: [18, 24],
}

export function isInPart(startsAt: string, timeZone: string, part: PartOfDay) {
  const { hour } = DateTime.fromISO(startsAt, { zone: timeZone })
  const [from, to] = HOURS[part]
  return hour >= from && hour < to
}
