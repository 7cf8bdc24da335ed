import type { ListedAppointment } from '#app/agent/contracts/tool'
import { book } from '#app/agent/brains/offline/plan/book'
import { cancel } from '#app/agent/brains/offline/plan/cancel'
import { cannotCome } from '#app/agent/brains/offline/plan/cannot_come'
import { startOver, updateDraft } from '#app/agent/brains/offline/plan/draft'
import { handOver } from '#app/agent/brains/offline/plan/hand_over'
import { inform } from '#app/agent/brains/offline/plan/inform'
import { listMine } from '#app/agent/brains/offline/plan/list'
import { reschedule } from '#app/agent/brains/offline/plan/reschedule'
import { settle } from '#app/agent/brains/offline/plan/settle'
import type { Intent } from '#app/agent/brains/offline/understand/facts'
import { answerSmallTalk, pendingQuestion } from '#app/agent/brains/offline/plan/small_talk'
import { urgency } from '#app/agent/brains/offline/plan/urgency'
import {
  dayOf,
  lines,
  nameOf,
  saysWhen,
  type Outcome,
  type Situation,
} from '#app/agent/brains/offline/plan/situation'

const STARTS: Intent[] = ['book', 'availability', 'another']
const SHIFTS: Intent[] = ['sameTime', 'otherDay', 'later', 'earlier', 'more']
/** What is asked for by these is done, whatever was offered before. */
const ERRANDS: Intent[] = ['cancel', 'cancelAll', 'reschedule', 'cannotCome', 'mine', 'book']
const WISHES: Intent[] = ['change', 'reschedule', 'availability']

/** The answer to the burst, or null while tools are being asked. */
export function plan(s: Situation): Outcome {
  const { memory, facts, texts, turn } = s
  const newName = facts.name !== null && facts.name !== memory.name ? facts.name : null
  const offered = memory.offersColleague
  memory.offersColleague = false
  const wasAskedName = memory.expecting === 'name'
  if (facts.intents.has('another')) {
    const { booked } = memory
    startOver(s)
    memory.booked = null
    if (booked && facts.name && facts.services.length === 0) likeThat(s, booked)
  }
  updateDraft(s)
  followUp(s)
  const said = inform(s)
  const next = act(s, said.length > 0, offered)
  if (next === null) return null
  const thanks =
    newName && !wasAskedName && !next.includes(newName) ? texts.thanksFor(newName) : null
  const hello = s.first
    ? texts.hello(turn.company.name, thanks || next.includes(nameOf(s) ?? '\n') ? null : nameOf(s))
    : null
  const odd = facts.impossibleDate ? texts.noSuchDate : null
  return [hello, thanks, odd, ...said, next].filter(Boolean).join('\n\n')
}

function act(s: Situation, informed: boolean, offered: boolean): Outcome {
  const { facts, memory } = s
  const wants = (intent: Intent) => facts.intents.has(intent)
  if (wants('complaint') && !wants('urgent')) return handOver(s, 'complaint')
  if (wants('human') && !facts.professional) return handOver(s, 'asked')
  if (
    s.desk.results('derivhumano').some((one) => one.result.ok && !one.id.startsWith('offline-'))
  ) {
    return handOver(s, 'asked')
  }
  const settled = replacing(s) ? undefined : settle(s)
  if (settled !== undefined) return settled
  if (wants('urgent') && !wants('cancel')) return urgency(s)
  if (offered && !informed && !ERRANDS.some(wants)) {
    if (facts.answer === 'yes') return handOver(s, 'question')
    if (facts.answer === 'no' && !busy(s)) {
      return memory.goal === null ? s.texts.fine : (pendingQuestion(s) ?? s.texts.fine)
    }
  }
  if (wants('forget') && !saysWhen(s) && memory.goal !== null) {
    startOver(s)
    return s.texts.forgotten
  }
  if (memory.goal === 'cancel' && changesToMove(s)) return reschedule(s)
  if ((wants('cancel') || wants('cancelAll')) && !(wants('reschedule') && saysWhen(s))) {
    return cancel(s)
  }
  if (wants('cannotCome') && !WISHES.some(wants)) {
    return cannotCome(s)
  }
  if (memory.goal === 'cancel' && memory.expecting === 'appointment' && pointsAt(s))
    return cancel(s)
  if (memory.goal === 'cancel' && facts.answer === 'no') {
    startOver(s)
    return s.texts.kept
  }
  if (moves(s)) return reschedule(s)
  if (wants('mine')) return listMine(s)
  if (books(s, informed)) return book(s)
  if (wants('wish') && !informed && memory.goal === null && facts.intents.size === 1)
    return bookUnknown(s)
  return answerSmallTalk(s, informed)
}

/** "I want a massage" where nobody offers one. */
function bookUnknown(s: Situation): Outcome {
  const next = book(s)
  return next === null ? null : lines(s.texts.unknownService, next)
}

/** "And another for my husband Pedro at half past": the same service, and the same day unless one is named. */
function likeThat(s: Situation, { service, startsAt }: ListedAppointment) {
  const { draft } = s.memory
  draft.serviceId = s.catalogue.services.find(({ name }) => name === service)?.id ?? null
  if (s.facts.dates.length === 0 && s.facts.time) draft.dates = [dayOf(s, startsAt)]
}

/** "And the cleaning?" after a price asks for another price. */
function followUp({ facts, memory, turn }: Situation) {
  const question = turn.burst.some((line) => line.text.includes('?'))
  if (
    memory.expecting === 'bookOffer' &&
    facts.services.length > 0 &&
    facts.intents.size === 0 &&
    question
  ) {
    facts.intents.add('prices')
  }
}

/** A booking of this turn that takes the place of another is settled by the plan that made it. */
const replacing = (s: Situation) =>
  moves(s) && s.desk.results('book_appointment').some((one) => one.id.startsWith('offline-'))

const busy = (s: Situation) =>
  saysWhen(s) || s.facts.services.length > 0 || s.facts.intents.has('book')

const changesToMove = (s: Situation) => s.facts.intents.has('reschedule')

/** The answer singles out an appointment of the list shown. */
const pointsAt = ({ facts, memory }: Situation) =>
  memory.shownAppointments.length > 0 &&
  (facts.pick !== null ||
    facts.dates.length > 0 ||
    facts.time !== null ||
    facts.services.length === 1 ||
    facts.professional !== null ||
    facts.intents.has('soonest') ||
    facts.intents.has('cancelAll'))

/** Whether an appointment that stands shall be moved. */
function moves(s: Situation): boolean {
  const { facts, memory } = s
  if (facts.intents.has('another')) return false
  const drafting = memory.goal === 'book' && memory.booked === null
  if (facts.intents.has('cannotCome')) return !drafting
  if (facts.intents.has('reschedule')) return !drafting || facts.fromDate !== null
  if (memory.goal === 'reschedule') {
    if (facts.intents.has('book') && facts.services.length > 0) return false
    return (
      saysWhen(s) ||
      facts.answer === 'yes' ||
      facts.professional !== null ||
      pointsAt(s) ||
      facts.intents.has('availability')
    )
  }
  if (memory.goal === 'book' || memory.booked === null) return false
  const wish =
    facts.dates.length > 0 ||
    facts.time !== null ||
    facts.part !== null ||
    facts.window !== null ||
    SHIFTS.some((intent) => facts.intents.has(intent))
  const kind =
    facts.services.length === 1 || facts.professional !== null || facts.intents.has('otherService')
  if (facts.intents.has('change') && (wish || kind)) return !facts.intents.has('book') || wish
  if (facts.intents.has('book') || facts.intents.has('prices')) return false
  return (
    memory.expecting === 'afterBooking' &&
    (wish || (facts.answer === 'no' && kind)) &&
    !facts.intents.has('mine')
  )
}

/** Whether the burst starts or goes on with a booking. */
function books(s: Situation, informed: boolean): boolean {
  const { facts, memory } = s
  const starts = STARTS.some((intent) => facts.intents.has(intent))
  if (starts && !(informed && facts.intents.size === 1))
    return !informed || facts.intents.has('book') || saysWhen(s)
  if (saysWhen(s)) return facts.pick === null || memory.goal !== null
  if (facts.services.length > 0) return !informed
  if (facts.professional) return !informed
  if (memory.expecting === 'bookOffer' && facts.answer === 'yes') return true
  if (informed || memory.goal !== 'book') return false
  if (facts.name) return memory.expecting !== 'slot' || memory.offered.length === 0
  if (memory.expecting === 'slot' && facts.answer === 'yes') return true
  return (
    facts.anyProfessional ||
    facts.intents.has('reschedule') ||
    facts.intents.has('otherService') ||
    facts.intents.has('change')
  )
}
