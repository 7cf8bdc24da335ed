import type { ListedAppointment } from '#app/agent/contracts/tool'
import { meant, upcoming } from '#app/agent/brains/offline/plan/appointments'
import { book } from '#app/agent/brains/offline/plan/book'
import { choose } from '#app/agent/brains/offline/plan/choose'
import { handOver } from '#app/agent/brains/offline/plan/hand_over'
import { recover } from '#app/agent/brains/offline/plan/recover'
import {
  dayOf,
  hourOf,
  lines,
  saysWhen,
  type Outcome,
  type Situation,
} from '#app/agent/brains/offline/plan/situation'

export function reschedule(s: Situation): Outcome {
  const { memory, texts, format, catalogue } = s
  const { draft } = memory
  const list = upcoming(s)
  if (!list) return null
  if (list === 'failed') return handOver(s, 'failure')
  if (list.length === 0) return withoutAppointment(s)
  const appointment = toMove(s, list)
  if (!appointment) return askWhich(s, list)
  if (otherKind(s, appointment)) return replace(s, appointment)
  memory.goal = 'reschedule'
  memory.moving = appointment
  const hour = draft.time ?? draft.part ?? draft.window
  if (hour && draft.dates.length === 0) draft.dates = [dayOf(s, appointment.startsAt)]
  const service = catalogue.service(appointment.service)?.id ?? null
  const professional = catalogue.professional(appointment.professional)?.id ?? null
  const nothing =
    !saysNew(s) && draft.dates.length === 0 && !draft.time && !draft.part && !draft.chosen
  if (nothing && memory.expecting !== 'slot') {
    memory.expecting = 'time'
    memory.offered = []
    return texts.askNewTime(format.appointment(appointment))
  }
  draft.preferred ??= [hourOf(s, appointment.startsAt)]
  const query = { serviceId: service, professionalId: professional, dates: [], part: null }
  const last = s.desk.results('reschedule_appointment').at(-1)
  if (last && !last.result.ok) return recover(s, last.result, query)
  if (sameMoment(s, appointment)) return texts.sameTime(format.appointment(appointment))
  const choice = choose(s, service, professional)
  if ('outcome' in choice) return choice.outcome
  const result = s.desk.ask('reschedule_appointment', {
    appointment: appointment.id,
    startsAt: choice.slot.startsAt,
  })
  if (!result || result.ok) return null
  return recover(s, result, query)
}

/** "Not at that hour" says when not; it is no wish yet. */
function saysNew(s: Situation): boolean {
  const { facts, memory } = s
  const only = facts.intents.has('more') && memory.offered.length === 0
  if (!only) return saysWhen(s)
  return (
    facts.dates.length > 0 || facts.time !== null || facts.part !== null || facts.window !== null
  )
}

function withoutAppointment(s: Situation): Outcome {
  s.memory.goal = 'book'
  s.memory.moving = null
  const next = book(s)
  return next === null ? null : lines(s.texts.noAppointments, next)
}

function toMove(s: Situation, list: ListedAppointment[]): ListedAppointment | null {
  const { memory, facts } = s
  const current = list.find((one) => one.id === memory.moving?.id)
  if (current) return current
  const just = list.find((one) => one.id === memory.booked?.id)
  const standing = facts.fromDate
    ? list.filter((one) => dayOf(s, one.startsAt) === facts.fromDate)
    : []
  if (standing.length === 1) {
    if (facts.dates.join() === facts.fromDate) forgetDay(s)
    return standing[0]
  }
  if (just && memory.expecting === 'afterBooking') return just
  if (list.length === 1) return list[0]
  const fitting = meant(s, list, [])
  if (fitting.length === 1) {
    if (memory.expecting === 'appointment') facts.pick = null
    return fitting[0]
  }
  return just ?? null
}

/** The only day named is the one on which it stands now. */
function forgetDay({ memory, facts }: Situation) {
  facts.dates = []
  memory.draft.dates = []
}

function askWhich(s: Situation, list: ListedAppointment[]): string {
  const { memory, texts, format } = s
  memory.goal = 'reschedule'
  memory.expecting = 'appointment'
  memory.offered = []
  memory.shownAppointments = list.slice(0, 10)
  return texts.whichToMove(
    format.numbered(memory.shownAppointments.map((one) => format.appointment(one)))
  )
}

/** Another service or another person cannot be had by moving: a new appointment takes the old one's place. */
function otherKind(s: Situation, appointment: ListedAppointment): boolean {
  const { memory, catalogue, facts } = s
  if (memory.expecting === 'appointment') return false
  const service = catalogue.service(appointment.service)
  const another =
    facts.services.length === 1 && service !== null && facts.services[0].id !== service.id
  const someone =
    facts.professional !== null && facts.professional.name !== appointment.professional
  const other = facts.intents.has('otherService') && catalogue.services.length === 2
  return another || someone || other
}

function replace(s: Situation, appointment: ListedAppointment): Outcome {
  const { memory, catalogue, facts } = s
  const { draft } = memory
  const service = catalogue.service(appointment.service)
  memory.replaces = appointment.id
  memory.moving = null
  draft.serviceId = facts.services[0]?.id ?? service?.id ?? null
  draft.professionalId = facts.professional?.id ?? null
  if (draft.dates.length === 0) {
    draft.dates = [dayOf(s, appointment.startsAt)]
    draft.time ??= saysWhen(s) ? null : [hourOf(s, appointment.startsAt)]
  }
  return book(s)
}

function sameMoment(s: Situation, appointment: ListedAppointment): boolean {
  const { draft } = s.memory
  return (
    draft.time !== null &&
    draft.dates.length === 1 &&
    draft.dates[0] === dayOf(s, appointment.startsAt) &&
    draft.time.includes(hourOf(s, appointment.startsAt))
  )
}
