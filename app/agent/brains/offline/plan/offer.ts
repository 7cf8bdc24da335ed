import type { OfferedSlot } from '#app/agent/contracts/tool'
import { findFree, spread, type Query } from '#app/agent/brains/offline/plan/slots'
import { lines, type Outcome, type Situation } from '#app/agent/brains/offline/plan/situation'

export const MOST_OFFERS = 5

/** Shows numbered slots and remembers them. */
export function offer(s: Situation, intro: string | null, slots: OfferedSlot[]): string {
  const { memory, texts, format } = s
  memory.offered = slots
  memory.expecting = 'slot'
  memory.draft.chosen = null
  memory.draft.preferred = memory.draft.time ?? memory.draft.preferred
  memory.draft.time = null
  return lines(intro, format.numbered(slots.map((slot) => format.slot(slot))), texts.pickOne)
}

/** Shows the next free slots whatever the day, after saying why the wish cannot be met. */
export function offerNext(s: Situation, why: string | null, query: Query): Outcome {
  const next = findFree(s, { ...query, dates: [], part: null })
  if (!next) return null
  const slots = spread(
    [...next.slots, ...(next.slots.length === 0 ? next.alternatives : [])],
    MOST_OFFERS
  )
  if (slots.length > 0) return offer(s, lines(why, s.texts.offerNearest), slots)
  s.memory.offersColleague = true
  return lines(why, s.texts.noSlots)
}
