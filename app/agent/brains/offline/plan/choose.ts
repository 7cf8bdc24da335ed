import type { OfferedSlot } from '#app/agent/contracts/tool'
import { handOver } from '#app/agent/brains/offline/plan/hand_over'
import { MOST_OFFERS, offer, offerNext } from '#app/agent/brains/offline/plan/offer'
import {
  distinct,
  findFree,
  nearest,
  onDays,
  slotAt,
  spread,
  within,
  type Free,
  type Query,
} from '#app/agent/brains/offline/plan/slots'
import {
  dayOf,
  hourOf,
  lines,
  localDate,
  localNow,
  saysWhen,
  type Outcome,
  type Situation,
} from '#app/agent/brains/offline/plan/situation'

/** A slot the lead has settled on, or what to say (null: tools are being asked). */
export type Choice = { slot: OfferedSlot } | { outcome: Outcome }

export function choose(
  s: Situation,
  serviceId: string | null,
  professionalId: string | null
): Choice {
  const { draft } = s.memory
  const picked = pickOffered(s, professionalId)
  if (picked) return { slot: (draft.chosen = picked) }
  if (draft.chosen) return { slot: draft.chosen }
  const query = {
    serviceId,
    professionalId,
    dates: daysToAsk(s),
    part: draft.time ? null : draft.part,
  }
  const free = findFree(s, query)
  if (!free) return { outcome: null }
  if (free.failed) return { outcome: handOver(s, 'failure') }
  if (draft.time) return atTime(s, query, free, draft.time)
  return { outcome: onDay(s, query, free) }
}

/** What a short answer takes from the list last shown. */
function pickOffered(s: Situation, professionalId: string | null): OfferedSlot | null {
  const { facts, memory } = s
  const { offered } = memory
  if (offered.length === 0 || memory.expecting === 'service') return null
  if (facts.pick !== null) {
    const slot = offered.at(facts.pick === -1 ? -1 : facts.pick - 1)
    const otherDay =
      slot && facts.dates.length > 0 && !facts.dates.includes(dayOf(s, slot.startsAt))
    return slot && !otherDay ? slot : null
  }
  const rightPerson = offered.filter(
    (slot) => !professionalId || !slot.professionalId || slot.professionalId === professionalId
  )
  const rightDay = rightPerson.filter(
    (slot) => facts.dates.length === 0 || facts.dates.includes(dayOf(s, slot.startsAt))
  )
  if (facts.time) return slotAt(s, rightDay, facts.time)
  if (memory.expecting !== 'slot') return null
  const free = facts.dates.length === 0 && !facts.part && !facts.window
  if (facts.intents.has('soonest') || facts.intents.has('any'))
    return free ? (rightPerson[0] ?? null) : null
  if (facts.answer === 'yes' && rightPerson.length === 1 && free) return rightPerson[0]
  return null
}

/** An hour without a day is looked for today and in the days after it. */
function daysToAsk(s: Situation): string[] {
  const { draft, offered } = s.memory
  if (draft.dates.length > 0) return draft.dates
  if (s.facts.intents.has('more') && offered.length > 0 && onDays(s, offered) === 1) {
    return [dayOf(s, offered[0].startsAt)]
  }
  if (!draft.time && !draft.window) return []
  return [0, 1, 2, 3].map((days) => localNow(s).plus({ days }).toFormat('yyyy-MM-dd'))
}

function atTime(s: Situation, query: Query, free: Free, times: string[]): Choice {
  const { draft } = s.memory
  const { texts, format } = s
  const exact = free.slots.filter((slot) => times.includes(hourOf(s, slot.startsAt)))
  const known = draft.dates.length === 1
  if (known && exact.length > 0)
    return { slot: (draft.chosen = slotAt(s, exact, times) ?? exact[0]) }
  if (!known && exact.length > 0) {
    return {
      outcome: offer(s, texts.offer(serviceName(s, query)), distinct(exact).slice(0, MOST_OFFERS)),
    }
  }
  const [date] = query.dates
  const now = localNow(s)
  const gone = known && date === now.toFormat('yyyy-MM-dd') && times[0] <= now.toFormat('HH:mm')
  if (free.slots.length === 0) return { outcome: empty(s, query, free) }
  const why = !known
    ? texts.nothingFits
    : gone
      ? texts.pastTime
      : texts.notFree(format.moment(`${date}T${times[0]}`))
  return {
    outcome: offer(
      s,
      lines(why, texts.offerNearest),
      nearest(s, free.slots, times[0], MOST_OFFERS)
    ),
  }
}

function onDay(s: Situation, query: Query, free: Free): Outcome {
  const { facts, memory, texts, format } = s
  const { draft } = memory
  if (free.slots.length === 0) return empty(s, query, free)
  const shown = new Set(memory.offered.map((slot) => Date.parse(slot.startsAt)))
  const again = facts.intents.has('more') && facts.dates.length === 0 && shown.size > 0
  const fitting = within(s, free.slots)
  const fresh = again ? fitting.filter((slot) => !shown.has(Date.parse(slot.startsAt))) : fitting
  if (fresh.length === 0) {
    const why =
      again || facts.intents.has('later') || facts.intents.has('earlier')
        ? texts.nothingMore
        : texts.nothingFits
    draft.window = null
    return again || facts.intents.has('later')
      ? offerAfter(s, why, query)
      : offer(s, lines(why, texts.offerNearest), spread(free.slots, MOST_OFFERS))
  }
  if (
    !saysWhen(s) &&
    memory.expecting === 'slot' &&
    memory.offered.length > 0 &&
    facts.answer === 'yes'
  ) {
    return lines(texts.whichOne, format.numbered(memory.offered.map((slot) => format.slot(slot))))
  }
  const list = facts.intents.has('soonest')
    ? distinct(fresh).slice(0, 4)
    : spread(fresh, MOST_OFFERS)
  const same = draft.preferred && slotAt(s, fresh, draft.preferred)
  const slots =
    same && !list.some((slot) => slot.startsAt === same.startsAt)
      ? [same, ...list.slice(0, 4)]
      : list
  const intro =
    onDays(s, slots) === 1 && query.dates.length > 0
      ? texts.offerOn(format.day(slots[0].startsAt))
      : texts.offer(serviceName(s, query))
  return offer(
    s,
    intro,
    slots.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  )
}

/** The days after those shown, then whatever is next. */
function offerAfter(s: Situation, why: string, query: Query): Outcome {
  const last = s.memory.offered.at(-1)
  if (!last) return offerNext(s, why, query)
  const dates = [1, 2, 3].map((days) =>
    localDate(s, last.startsAt).plus({ days }).toFormat('yyyy-MM-dd')
  )
  const free = findFree(s, { ...query, dates, part: null })
  if (!free) return null
  if (free.slots.length === 0) return offerNext(s, why, query)
  return offer(s, lines(why, s.texts.offerNearest), spread(free.slots, MOST_OFFERS))
}

/** The day has nothing: says why and goes on with the next free slots. */
function empty(s: Situation, query: Query, free: Free): Outcome {
  const { texts, format } = s
  const { draft } = s.memory
  if (query.dates.length === 0) return offerNext(s, null, query)
  const day = format.day(query.dates[0])
  const past = query.dates[0] < localNow(s).toFormat('yyyy-MM-dd')
  const why =
    past || free.reason === 'past'
      ? texts.past(day)
      : free.reason === 'closed'
        ? texts.closed(day)
        : query.part
          ? texts.nothingFits
          : texts.full(day)
  const today = query.dates[0] === localNow(s).toFormat('yyyy-MM-dd')
  const said = today && free.reason === 'past' ? texts.full(day) : why
  const preferred = draft.time
  draft.dates = []
  if (query.part && query.dates.length === 1 && free.reason !== 'closed' && !past) {
    const whole = findFree(s, { ...query, part: null })
    if (!whole) {
      draft.dates = query.dates
      return null
    }
    if (whole.slots.length > 0)
      return offer(s, lines(said, texts.offerNearest), spread(whole.slots, MOST_OFFERS))
  }
  const others = preferred
    ? nearest(s, free.alternatives, preferred[0], MOST_OFFERS)
    : spread(free.alternatives, MOST_OFFERS)
  if (others.length > 0) return offer(s, lines(said, texts.offerNearest), others)
  return offerNext(s, said, query)
}

const serviceName = (s: Situation, query: Query) =>
  s.catalogue.service(query.serviceId)?.name ?? null
