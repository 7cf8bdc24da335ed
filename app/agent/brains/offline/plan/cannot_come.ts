import { meant, upcoming } from '#app/agent/brains/offline/plan/appointments'
import { book } from '#app/agent/brains/offline/plan/book'
import { cancel } from '#app/agent/brains/offline/plan/cancel'
import { handOver } from '#app/agent/brains/offline/plan/hand_over'
import type { Outcome, Situation } from '#app/agent/brains/offline/plan/situation'

/** "I can't come": asks whether to move or to cancel, because only one of them can be undone. */
export function cannotCome(s: Situation): Outcome {
  const { memory, facts, texts, format } = s
  const list = upcoming(s)
  if (!list) return null
  if (list === 'failed') return handOver(s, 'failure')
  if (list.length === 0) return memory.goal === 'book' ? book(s) : cancel(s)
  const fitting = meant(s, list, facts.fromDate ? [facts.fromDate] : facts.dates)
  const just = list.find((one) => one.id === memory.booked?.id)
  const appointment =
    fitting.length === 1 ? fitting[0] : (just ?? (list.length === 1 ? list[0] : null))
  if (!appointment) return cancel(s)
  memory.booked = appointment
  memory.goal = null
  memory.draft.dates = []
  memory.draft.time = null
  memory.expecting = 'afterBooking'
  return texts.cancelOrMove(format.appointment(appointment))
}
