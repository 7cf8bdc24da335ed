import { book } from '#app/agent/brains/offline/plan/book'
import { handOver } from '#app/agent/brains/offline/plan/hand_over'
import { nothingToBook } from '#app/agent/brains/offline/plan/nothing_to_book'
import { findFree } from '#app/agent/brains/offline/plan/slots'
import {
  lines,
  saysWhen,
  type Outcome,
  type Situation,
} from '#app/agent/brains/offline/plan/situation'

/** A described emergency: a person at once when it is grave, the soonest slot otherwise. */
export function urgency(s: Situation): Outcome {
  const { desk, turn, memory, texts, catalogue } = s
  if (!desk.can('triage_urgency')) return handOver(s, 'urgent')
  const description = turn.burst
    .map((line) => line.text)
    .join(' ')
    .slice(0, 500)
  const before = desk.results('triage_urgency').findLast((one) => one.result.ok)
  const result = before?.result ?? desk.ask('triage_urgency', { description })
  if (!result) return null
  if (!result.ok || result.level === 'high' || nothingToBook(s)) return handOver(s, 'urgent')
  if (!saysWhen(s)) s.facts.intents.add('soonest')
  const known = memory.draft.serviceId !== null || catalogue.services.length === 1
  const soon = known ? null : soonest(s)
  if (soon === undefined) return null
  const next = book(s)
  return next === null ? null : lines(texts.urgentSoon, soon, next)
}

/** The very next slot whatever the service, so that the lead sees that there is one; undefined while asking. */
function soonest(s: Situation): string | null | undefined {
  const free = findFree(s, { serviceId: null, professionalId: null, dates: [], part: null })
  if (!free) return undefined
  const [first] = [...free.slots, ...free.alternatives]
  return first ? lines(s.texts.offer(null), s.format.slot(first)) : null
}
