import { meant, upcoming } from '#app/agent/brains/offline/plan/appointments'
import { handOver } from '#app/agent/brains/offline/plan/hand_over'
import { lines, type Outcome, type Situation } from '#app/agent/brains/offline/plan/situation'

export function listMine(s: Situation): Outcome {
  const { memory, texts, format } = s
  const list = upcoming(s)
  if (!list) return null
  if (list === 'failed') return handOver(s, 'failure')
  if (list.length === 0) {
    memory.expecting = 'bookOffer'
    return lines(texts.noAppointments, texts.bookOffer(null))
  }
  memory.shownAppointments = list.slice(0, 10)
  const fitting = meant(s, list, s.facts.dates)
  if (fitting.length === 1) memory.booked = fitting[0]
  memory.draft.dates = []
  memory.draft.time = null
  return texts.appointments(
    format.numbered(memory.shownAppointments.map((one) => format.appointment(one)))
  )
}
