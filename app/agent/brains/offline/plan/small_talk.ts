import type { Intent } from '#app/agent/brains/offline/understand/facts'
import { startOver } from '#app/agent/brains/offline/plan/draft'
import { nothingToBook, sayNothingToBook } from '#app/agent/brains/offline/plan/nothing_to_book'
import {
  lines,
  nameOf,
  type Outcome,
  type Situation,
} from '#app/agent/brains/offline/plan/situation'

/** Courtesies that are answered with what the agent can do. */
const PROMISING: Intent[] = ['help', 'greet', 'speak', 'unsure']

/** The burst asks for nothing that a tool does: courtesy, a bare yes or no, or words not understood. */
export function answerSmallTalk(s: Situation, informed: boolean): Outcome {
  const { memory, texts, facts } = s
  const pending = pendingQuestion(s)
  if (informed)
    return memory.offersColleague ? stillPending(s, pending) : afterInformation(s, pending)
  const known = facts.intents
  known.delete('wish')
  known.delete('offers')
  const before = memory.confusions
  memory.confusions = 0
  if (facts.answer === 'no' && memory.goal !== null && (known.has('thanks') || known.has('bye'))) {
    startOver(s)
    return texts.forgotten
  }
  if (known.has('bye') && !known.has('greet')) return texts.bye(nameOf(s))
  if (known.has('thanks')) return lines(texts.thanks(nameOf(s)), pending)
  if (known.has('forget') && memory.goal === null) return texts.fine
  if (nothingToBook(s) && PROMISING.some((one) => known.has(one))) return sayNothingToBook(s)
  if (known.has('help')) return lines(texts.help, pending)
  if (facts.name && nothingToBook(s)) return lines(texts.thanksFor(facts.name), sayNothingToBook(s))
  if (facts.name)
    return memory.goal ? lines(texts.thanksFor(facts.name), pending) : texts.nice(facts.name)
  if (known.has('greet') && s.first) return texts.capabilities
  if (known.has('greet')) return pending ?? texts.helloAgain(nameOf(s))
  if (known.has('speak') || known.has('unsure')) return pending ?? texts.capabilities
  if (facts.answer === 'no') return no(s, pending)
  if (facts.answer === 'yes') return yes(s, pending)
  if (facts.wordless && !s.first) return pending ?? texts.whatElse
  if (nothingToBook(s)) return sayNothingToBook(s)
  if (s.first) return texts.capabilities
  return confused(s, pending, before)
}

const stillPending = ({ texts }: Situation, pending: string | null) =>
  pending ? lines(texts.stillWaiting, pending) : ''

/** A question of several words, about something no tool tells. */
const asksSomething = ({ turn }: Situation) =>
  turn.burst.some((line) => /\p{L}{2,}.*\p{L}{2,}.*\?/su.test(line.text.slice(0, 1000)))

function afterInformation(s: Situation, pending: string | null): string {
  const { memory, texts, facts, catalogue } = s
  if (pending) return lines(texts.stillWaiting, pending)
  if (facts.intents.has('identity') || facts.intents.has('wellbeing')) return texts.whatElse
  memory.expecting = 'bookOffer'
  const service = catalogue.service(memory.draft.serviceId)
  return texts.bookOffer(service?.name ?? null)
}

/** The question that still stands, as it was asked. */
export function pendingQuestion({ memory, texts, format, catalogue }: Situation): string | null {
  if (memory.goal === null) return null
  if (memory.expecting === 'name') return texts.askName
  if (memory.expecting === 'slot' && memory.offered.length > 0) {
    return lines(texts.whichOne, format.numbered(memory.offered.map((slot) => format.slot(slot))))
  }
  if (memory.expecting === 'service') {
    const shown = memory.shownServices
      .map((id) => catalogue.service(id))
      .filter((one) => one !== null)
    return texts.whichService(format.numbered(shown.map((service) => format.service(service))))
  }
  if (memory.expecting === 'time' && memory.moving)
    return texts.askNewTime(format.appointment(memory.moving))
  if (memory.expecting === 'appointment') {
    const rows = format.numbered(memory.shownAppointments.map((one) => format.appointment(one)))
    return memory.goal === 'cancel' ? texts.whichToCancel(rows) : texts.whichToMove(rows)
  }
  return null
}

function no(s: Situation, pending: string | null): string {
  const { memory, texts } = s
  if (memory.expecting === 'afterBooking') return texts.whatToChange
  if (pending && (memory.expecting === 'slot' || memory.expecting === 'name'))
    return texts.whatToChange
  if (memory.goal !== null) {
    startOver(s)
    return texts.forgotten
  }
  memory.expecting = null
  return texts.fine
}

function yes(s: Situation, pending: string | null): string {
  if (s.memory.expecting === 'afterBooking') return s.texts.thanks(nameOf(s))
  return pending ?? s.texts.whatElse
}

/** Once it asks again, the second time it offers a person. */
function confused(s: Situation, pending: string | null, before: number): string {
  const { memory, texts } = s
  memory.confusions = before + 1
  if (before === 0 && asksSomething(s)) {
    memory.offersColleague = true
    return [lines(texts.notKnown, texts.offerColleague), stillPending(s, pending)]
      .filter(Boolean)
      .join('\n\n')
  }
  if (before > 0) {
    memory.offersColleague = true
    return texts.fallbackAgain
  }
  return pending ? lines(texts.fallback, pending) : texts.fallback
}
