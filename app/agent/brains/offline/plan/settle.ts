import type { ListedAppointment } from '#app/agent/contracts/tool'
import { isAppointment } from '#app/agent/brains/offline/memory'
import { startOver } from '#app/agent/brains/offline/plan/draft'
import {
  lines,
  nameOf,
  type Outcome,
  type Situation,
} from '#app/agent/brains/offline/plan/situation'

/**
 * Something was already written in this turn, by this brain or by one that failed after it: it is confirmed
 * and never done again. `undefined` when nothing was.
 */
export function settle(s: Situation): Outcome | undefined {
  const booked = written(s, 'book_appointment')
  if (booked) return confirmBooked(s, booked)
  const moved = written(s, 'reschedule_appointment')
  if (moved) return confirmMoved(s, moved)
  return undefined
}

/** The appointment a successful call of this turn answered with. */
export function written(s: Situation, tool: string): ListedAppointment | null {
  const done = s.desk.results(tool).findLast((one) => one.result.ok)
  if (!done?.result.ok) return null
  if (isAppointment(done.result.appointment)) return done.result.appointment
  const { draft } = s.memory
  return {
    id: '',
    status: 'confirmed',
    startsAt: String(done.args.startsAt ?? draft.chosen?.startsAt ?? s.turn.now),
    endsAt: '',
    service: s.catalogue.service(done.args.service ?? draft.serviceId)?.name ?? '',
    professional:
      s.catalogue.professional(done.args.professional)?.name ?? draft.chosen?.professional ?? '',
  }
}

function confirmBooked(s: Situation, appointment: ListedAppointment): Outcome {
  const { memory, texts } = s
  const old = memory.replaces
  let replaced = false
  if (old && old !== appointment.id) {
    const result = s.desk.ask('cancel_appointment', { appointment: old })
    if (!result) return null
    replaced = result.ok
  }
  startOver(s)
  memory.booked = appointment
  memory.expecting = 'afterBooking'
  return lines(
    texts.booked(nameOf(s)),
    described(s, appointment),
    replaced && texts.replaced,
    texts.bookedClose
  )
}

function confirmMoved(s: Situation, appointment: ListedAppointment): string {
  startOver(s)
  s.memory.booked = appointment
  s.memory.expecting = 'afterBooking'
  return lines(s.texts.rescheduled, described(s, appointment), s.texts.bookedClose)
}

const described = (
  { texts, format }: Situation,
  { service, startsAt, professional }: ListedAppointment
) => texts.bookedLine(service, format.moment(startsAt), professional)
