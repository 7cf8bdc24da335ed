import type { OfferedSlot } from '#app/agent/contracts/tool'
import { choose } from '#app/agent/brains/offline/plan/choose'
import { handOver } from '#app/agent/brains/offline/plan/hand_over'
import { nothingToBook, sayNothingToBook } from '#app/agent/brains/offline/plan/nothing_to_book'
import { settle } from '#app/agent/brains/offline/plan/settle'
import { recover } from '#app/agent/brains/offline/plan/recover'
import {
  lines,
  localNow,
  nameOf,
  type Outcome,
  type Situation,
} from '#app/agent/brains/offline/plan/situation'

/** Service, slot, name: asks for the one thing that is missing, and books when there is none. */
export function book(s: Situation): Outcome {
  const { memory, catalogue } = s
  const { draft } = memory
  if (catalogue.missing) return handOver(s, 'failure')
  if (nothingToBook(s)) return sayNothingToBook(s)
  memory.goal = 'book'
  const unclear = takeService(s)
  if (unclear) return lines(dayGone(s) ?? noted(s), unclear)
  const refused = professionalWithout(s)
  if (refused) return refused
  const failed = failedBooking(s)
  const query = {
    serviceId: draft.serviceId,
    professionalId: draft.professionalId,
    dates: [],
    part: null,
  }
  if (failed) return recover(s, failed, query)
  const choice = choose(s, draft.serviceId, draft.professionalId)
  if ('outcome' in choice) return choice.outcome
  const name = nameOf(s)
  if (!name) return askName(s, choice.slot)
  const result = s.desk.ask('book_appointment', {
    service: draft.serviceId,
    startsAt: choice.slot.startsAt,
    ...(choice.slot.professionalId && { professional: choice.slot.professionalId }),
    name,
  })
  if (!result) return null
  return result.ok ? (settle(s) ?? null) : recover(s, result, query)
}

/** A day that has passed is said at once, not after the service is known. */
function dayGone(s: Situation): string | null {
  const { draft } = s.memory
  const today = localNow(s).toFormat('yyyy-MM-dd')
  if (s.facts.dates.length === 0 || draft.dates.some((date) => date >= today)) return null
  const [day] = draft.dates
  Object.assign(draft, { dates: [], time: null })
  return day ? s.texts.past(s.format.day(day)) : null
}

/** What was said about when is taken up while the service is still asked for, so that nobody says it twice. */
function noted({ facts, memory, texts, format }: Situation): string | null {
  const { dates, time } = memory.draft
  if ((facts.dates.length === 0 && facts.time === null) || dates.length !== 1) return null
  return texts.noted(time ? format.moment(`${dates[0]}T${time[0]}`) : format.day(dates[0]))
}

/** Only the words of the calendar count here; a wrong call of another brain is not ours to answer for. */
function failedBooking(s: Situation) {
  const last = s.desk.results('book_appointment').at(-1)
  if (!last || last.result.ok) return null
  const own = last.id.startsWith('offline-')
  const refused = ['slot_taken', 'closed', 'past', 'outside_hours'].includes(last.result.error)
  if (!own && !refused) return null
  const startsAt = last.args.startsAt
  if (!s.memory.draft.chosen && typeof startsAt === 'string') {
    s.memory.draft.chosen = { startsAt, endsAt: startsAt, professional: '', professionalId: '' }
  }
  return last.result
}

/** Fills in the service, or says how to ask for it. */
function takeService(s: Situation): string | null {
  const { memory, catalogue, facts, texts, format } = s
  const { draft } = memory
  if (draft.serviceId && !catalogue.service(draft.serviceId)) draft.serviceId = null
  const shown = memory.shownServices
    .map((id) => catalogue.service(id))
    .filter((one) => one !== null)
  if (memory.expecting === 'service' && facts.services.length !== 1) {
    const position = facts.pick ?? (facts.intents.has('any') && wordy(s) ? 1 : null)
    const picked = position === null ? null : shown.at(position === -1 ? -1 : position - 1)
    if (picked) {
      draft.serviceId = picked.id
      facts.pick = null
      facts.intents.delete('any')
    }
  }
  if (
    facts.intents.has('otherService') &&
    facts.services.length === 0 &&
    catalogue.services.length === 2
  ) {
    const other = catalogue.services.find((service) => service.id !== draft.serviceId)
    if (draft.serviceId && other) draft.serviceId = other.id
  } else if (facts.intents.has('otherService') && facts.services.length === 0) {
    draft.serviceId = null
  }
  if (draft.serviceId && facts.services.length < 2) return null
  const choices = facts.services.length > 1 ? facts.services : catalogue.services
  if (choices.length === 1) {
    draft.serviceId = choices[0].id
    return null
  }
  memory.shownServices = choices.slice(0, 10).map((service) => service.id)
  memory.expecting = 'service'
  memory.offered = []
  return texts.whichService(
    format.numbered(choices.slice(0, 10).map((service) => format.service(service)))
  )
}

/** "Whichever" about the service, not "any time after four". */
const wordy = ({ facts }: Situation) =>
  facts.dates.length === 0 && facts.time === null && facts.window === null && facts.part === null

/** The person asked for does not do this service: says so and goes on with anyone. */
function professionalWithout(s: Situation): string | null {
  const { memory, catalogue, texts, format } = s
  const { draft } = memory
  const service = catalogue.service(draft.serviceId)
  const professional = catalogue.professional(draft.professionalId)
  if (draft.professionalId && !professional) draft.professionalId = null
  if (!service || !professional || !Array.isArray(professional.services)) return null
  if (professional.services.length === 0 || professional.services.includes(service.name))
    return null
  const others = catalogue.professionals.filter((one) => one.services.includes(service.name))
  draft.professionalId = null
  return lines(
    texts.notOffering(professional.name, service.name),
    others.length > 0 && texts.professionals(format.list(others.map((one) => one.name))),
    texts.bookOffer(service.name)
  )
}

function askName(s: Situation, slot: OfferedSlot): string {
  const { memory, catalogue, texts, format } = s
  const again = memory.expecting === 'name'
  memory.expecting = 'name'
  const service = catalogue.service(memory.draft.serviceId)
  const changed =
    s.facts.services.length > 0 ||
    s.facts.professional !== null ||
    s.facts.pick !== null ||
    s.facts.time !== null ||
    s.facts.dates.length > 0
  if (!service || (again && !changed)) return texts.askName
  return texts.askNameFor(
    service.name,
    `${format.moment(slot.startsAt)}${slot.professional ? ` · ${slot.professional}` : ''}`
  )
}
