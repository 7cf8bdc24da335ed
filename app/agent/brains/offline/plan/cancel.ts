import type { ListedAppointment } from '#app/agent/contracts/tool'
import { meant, upcoming } from '#app/agent/brains/offline/plan/appointments'
import { startOver } from '#app/agent/brains/offline/plan/draft'
import { handOver } from '#app/agent/brains/offline/plan/hand_over'
import { lines, type Outcome, type Situation } from '#app/agent/brains/offline/plan/situation'

const AT_ONCE = 5

export function cancel(s: Situation): Outcome {
  const { memory, texts, facts } = s
  const list = upcoming(s)
  if (!list) return null
  if (list === 'failed') return handOver(s, 'failure')
  if (s.desk.results('cancel_appointment').some((one) => one.result.ok) && cancelledElsewhere(s))
    return report(s, list)
  if (list.length === 0) {
    const drafting = memory.goal === 'book' && memory.expecting !== null
    startOver(s)
    return drafting ? texts.stopped : lines(texts.noAppointments, texts.whatElse)
  }
  const all = facts.intents.has('cancelAll')
  const other = facts.intents.has('otherService')
    ? list.filter((one) => one.id !== memory.booked?.id)
    : []
  if (memory.booked && other.length === 1 && list.length === 2) return drop(s, other)
  const days = facts.fromDate ? [facts.fromDate] : facts.dates
  const fitting = all ? list : meant(s, list, days)
  if (fitting.length === 0) return ask(s, list, texts.noAppointmentThen)
  if (!all && fitting.length > 1) {
    const own =
      !facts.intents.has('otherService') &&
      fitting.find((one) => one.id === memory.booked?.id && memory.expecting === 'afterBooking')
    const next = facts.intents.has('soonest') || facts.pick === 1
    if (!own && !next) return ask(s, fitting, null)
    return drop(s, [own || fitting[0]])
  }
  return drop(s, fitting.slice(0, AT_ONCE))
}

function ask(s: Situation, list: ListedAppointment[], why: string | null): string {
  const { memory, texts, format } = s
  memory.goal = 'cancel'
  memory.expecting = 'appointment'
  memory.shownAppointments = list.slice(0, 10)
  return lines(
    why,
    texts.whichToCancel(
      format.numbered(memory.shownAppointments.map((one) => format.appointment(one)))
    )
  )
}

function drop(s: Situation, chosen: ListedAppointment[]): Outcome {
  const results = chosen.map((one) => s.desk.ask('cancel_appointment', { appointment: one.id }))
  if (results.some((result) => result === null)) return null
  const gone = chosen.filter((_, index) => results[index]?.ok)
  return gone.length === 0 ? handOver(s, 'failure') : report(s, gone)
}

/** Another brain cancelled by its own words ("next") before this one took over. */
const cancelledElsewhere = (s: Situation) =>
  s.desk
    .results('cancel_appointment')
    .some((one) => one.result.ok && !one.id.startsWith('offline-'))

function report(s: Situation, gone: ListedAppointment[]): string {
  const { memory, texts, format, desk } = s
  const told = cancelledElsewhere(s)
    ? desk.results('cancel_appointment').flatMap(({ result }) => {
        const one = result.ok ? result.appointment : null
        return isListed(one) ? [one] : []
      })
    : gone
  startOver(s)
  if (told.some((one) => one.id === memory.booked?.id)) memory.booked = null
  memory.expecting = 'bookOffer'
  return lines(
    texts.cancelled(told.map((one) => format.appointment(one)).join('\n')),
    texts.cancelledClose
  )
}

const isListed = (value: unknown): value is ListedAppointment =>
  typeof value === 'object' && value !== null && 'startsAt' in value && 'service' in value
