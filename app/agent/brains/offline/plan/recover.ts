import type { ToolResult } from '#app/agent/contracts/tool'
import { handOver } from '#app/agent/brains/offline/plan/hand_over'
import { MOST_OFFERS, offer, offerNext } from '#app/agent/brains/offline/plan/offer'
import { slotsIn, spread, type Query } from '#app/agent/brains/offline/plan/slots'
import { localDate, type Outcome, type Situation } from '#app/agent/brains/offline/plan/situation'

const CALENDAR_ERRORS = ['slot_taken', 'closed', 'past', 'outside_hours']

/** A reservation is never given up: a refused slot is answered with others. */
export function recover(s: Situation, failure: ToolResult & { ok: false }, query: Query): Outcome {
  const { draft } = s.memory
  if (!CALENDAR_ERRORS.includes(failure.error)) return handOver(s, 'failure')
  const refused = draft.chosen
  draft.chosen = null
  draft.time = null
  const why = reason(s, failure.error, refused?.startsAt ?? null)
  const others = slotsIn(failure.alternatives).filter(
    (slot) => !refused || +localDate(s, slot.startsAt) !== +localDate(s, refused.startsAt)
  )
  if (others.length > 0) return offer(s, why, spread(others, MOST_OFFERS))
  return offerNext(s, why, query)
}

function reason({ texts, format }: Situation, error: string, startsAt: string | null): string {
  if (error === 'closed' && startsAt) return texts.closed(format.day(startsAt))
  if (error === 'past') return texts.pastTime
  if (error === 'outside_hours') return texts.outsideHours
  return texts.taken
}
