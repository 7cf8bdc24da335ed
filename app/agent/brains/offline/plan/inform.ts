import type { ListedService } from '#app/agent/contracts/tool'
import type { Intent } from '#app/agent/brains/offline/understand/facts'
import { nothingToBook, sayNothingToBook } from '#app/agent/brains/offline/plan/nothing_to_book'
import type { Situation } from '#app/agent/brains/offline/plan/situation'

const CATALOGUE: Intent[] = ['prices', 'services', 'duration', 'professionals']

/** Answers to questions about the tenant, from what the tools said and nothing else. */
export function inform(s: Situation): string[] {
  const { facts, texts, turn, memory } = s
  const asked = facts.intents
  const answers: string[] = []
  if (asked.has('wellbeing')) answers.push(texts.wellbeing)
  if (asked.has('identity')) answers.push(texts.identity(turn.company.name))
  if (nothingToBook(s)) return [...answers, ...withoutCatalogue(s)]
  if (asked.has('prices')) answers.push(prices(s))
  else if (asked.has('services') || unknownOffer(s)) answers.push(services(s))
  if (asked.has('duration')) answers.push(durations(s))
  if (asked.has('professionals') && !facts.professional) answers.push(professionals(s))
  if (asked.has('hours')) answers.push(texts.hours)
  if (asked.has('outside')) {
    answers.push(texts.notKnown, texts.offerColleague)
    memory.offersColleague = true
  }
  return answers
}

/** Where there is nothing to tell about services, their people and their hours. */
function withoutCatalogue(s: Situation): string[] {
  const { texts, memory, facts } = s
  if (facts.intents.has('hours') || facts.intents.has('outside')) {
    memory.offersColleague = true
    return [texts.notKnown, texts.offerColleague]
  }
  return CATALOGUE.some((one) => facts.intents.has(one)) || unknownOffer(s)
    ? [sayNothingToBook(s)]
    : []
}

/** "Do you do massages?", and nothing of ours is called so. */
const unknownOffer = ({ facts }: Situation) =>
  facts.intents.has('offers') &&
  facts.services.length === 0 &&
  [...facts.intents].every((one) => ['offers', 'wish', 'greet', 'any'].includes(one)) &&
  facts.dates.length === 0

/** The services the question is about: those named, the one being booked, or all. */
function about({ facts, memory, catalogue }: Situation): ListedService[] {
  if (facts.services.length > 0) return facts.services
  const current = catalogue.service(memory.draft.serviceId)
  return current ? [current] : catalogue.services
}

function services({ catalogue, texts, format }: Situation): string {
  return texts.services(bullets(catalogue.services.map((service) => format.service(service))))
}

function prices(s: Situation): string {
  const { texts, format } = s
  const list = about(s)
  if (list.length > 1)
    return texts.services(bullets(list.map((service) => format.service(service))))
  const [service] = list
  return service.price ? texts.price(format.service(service)) : texts.priceOnRequest(service.name)
}

function durations(s: Situation): string {
  return about(s)
    .map((service) => s.texts.duration(service.name, s.format.length(service.durationMinutes)))
    .join('\n')
}

function professionals({ catalogue, texts, format, facts }: Situation): string {
  const [service] = facts.services
  const able = catalogue.professionals.filter(
    (one) =>
      facts.services.length !== 1 ||
      !Array.isArray(one.services) ||
      one.services.includes(service.name)
  )
  const rows = able.map((one) =>
    one.services?.length > 0 ? texts.doesService(one.name, format.list(one.services)) : one.name
  )
  return texts.professionals(bullets(rows))
}

const bullets = (rows: string[]) => rows.map((row) => `- ${row}`).join('\n')
