import { emptyDraft } from '#app/agent/brains/offline/memory'
import {
  dayOf,
  hourOf,
  localDate,
  localNow,
  type Situation,
} from '#app/agent/brains/offline/plan/situation'

/** Writes what the burst says about when, by whom and for whom into the draft. Called once per attempt. */
export function updateDraft(s: Situation): void {
  const { facts, memory } = s
  if (facts.name) memory.name = facts.name
  if (memory.goal !== 'reschedule') updateService(s)
  updateProfessional(s)
  updateWhen(s)
}

function updateService({ facts, memory }: Situation) {
  const { draft } = memory
  const [service] = facts.services
  if (facts.services.length !== 1 || service.id === draft.serviceId) return
  if (draft.serviceId && draft.chosen) unchoose(draft)
  draft.serviceId = service.id
}

function updateProfessional(s: Situation) {
  const { facts, memory } = s
  const { draft } = memory
  if (facts.otherProfessional || facts.unwanted) facts.professional ??= someoneElse(s)
  if (facts.anyProfessional) draft.professionalId = null
  if (!facts.professional || facts.professional.id === draft.professionalId) return
  draft.professionalId = facts.professional.id
  if (draft.chosen && draft.chosen.professional !== facts.professional.name) unchoose(draft)
}

/** The first who offers the service and is not the one chosen or shown. */
function someoneElse({ facts, memory, catalogue }: Situation) {
  const { draft, offered, moving, booked } = memory
  const shown = draft.chosen ?? offered[0] ?? moving ?? booked
  const chosen = facts.unwanted ?? catalogue.professional(draft.professionalId)
  const now = chosen?.name ?? shown?.professional
  const service = catalogue.service(draft.serviceId)?.name
  const able = catalogue.professionals.filter(
    ({ name, services }) => name !== now && (!service || services.includes(service))
  )
  return now ? (able[0] ?? null) : null
}

/** Keeps the day and hour as a wish when the slot itself no longer fits. */
function unchoose(draft: Situation['memory']['draft']) {
  if (!draft.chosen) return
  const [date, time] = draft.chosen.startsAt.split('T')
  draft.dates = [date]
  draft.time = [time.slice(0, 5)]
  draft.chosen = null
}

function updateWhen(s: Situation) {
  const { facts, memory } = s
  const { draft } = memory
  if (facts.dates.length > 0) {
    const known =
      draft.time ?? (draft.chosen ? [hourOf(s, draft.chosen.startsAt)] : draft.preferred)
    const moved =
      (draft.dates.length > 0 || draft.chosen !== null) && draft.dates.join() !== facts.dates.join()
    if (moved && !facts.time) {
      draft.preferred = known
      draft.time = null
    }
    if (moved && !facts.part && !facts.window) {
      draft.part = null
      draft.window = null
    }
    draft.dates = facts.dates
    draft.chosen = null
  }
  if (facts.time) {
    if (facts.dates.length === 0 && draft.dates.length === 0) draft.dates = implied(s)
    draft.time = facts.time
    draft.window = null
    draft.chosen = null
  }
  if (facts.window || facts.part) {
    if (draft.dates.length === 0) draft.dates = implied(s)
    if (!facts.time) draft.time = null
    draft.window = facts.window
    draft.part = facts.part ?? (facts.window ? null : draft.part)
    draft.chosen = null
  }
  if (facts.intents.has('sameTime') && !facts.time) repeatHour(s)
  reopen(s)
  shift(s)
}

/** "At the same time": the hour named before, or that of the appointment that stands. */
function repeatHour(s: Situation) {
  const { draft, booked, moving } = s.memory
  const standing = moving ?? booked
  const weekday = standing && localDate(s, standing.startsAt).weekday
  const week = draft.dates.map((date) => localDate(s, date))
  // "The same time next week" is the same weekday too.
  if (weekday && week.length === 3 && week[0].weekday === 1)
    draft.dates = [week[0].plus({ days: weekday - 1 }).toFormat('yyyy-MM-dd')]
  const hour = standing ? [hourOf(s, standing.startsAt)] : draft.preferred
  if (hour) Object.assign(draft, { time: hour, chosen: null, part: null, window: null })
}

/** "The time", "another hour" in the middle of a booking: the day stays, the hour is open again. */
function reopen({ facts, memory }: Situation) {
  const { draft } = memory
  const named = facts.dates.length > 0 || facts.time !== null || facts.window !== null
  if (memory.goal !== 'book' || named || !facts.intents.has('reschedule')) return
  if (draft.chosen) draft.dates = [draft.chosen.startsAt.slice(0, 10)]
  draft.chosen = null
  draft.time = null
}

/** The day meant when only an hour is named: that of the slot chosen, or the one of all slots shown. */
function implied(s: Situation): string[] {
  const { draft, offered, moving, goal } = s.memory
  if (draft.chosen) return [dayOf(s, draft.chosen.startsAt)]
  const days = new Set(offered.map((slot) => dayOf(s, slot.startsAt)))
  if (days.size === 1) return [...days]
  return goal === 'reschedule' && moving && days.size === 0 ? [dayOf(s, moving.startsAt)] : []
}

/** "Another day", "later", "earlier" are read against what was shown. */
function shift(s: Situation) {
  const { facts, memory } = s
  const { draft, offered } = memory
  const last = offered.at(-1) ?? draft.chosen
  if (facts.intents.has('otherDay') && facts.dates.length === 0) {
    const known = last ? dayOf(s, last.startsAt) : draft.dates.at(-1)
    const from = known ? localDate(s, known) : localNow(s)
    draft.dates = [1, 2, 3].map((days) => from.plus({ days }).toFormat('yyyy-MM-dd'))
    Object.assign(draft, { chosen: null, time: facts.time, window: null })
    return
  }
  if (facts.dates.length > 0 || facts.time || !last) return
  const later = facts.intents.has('later')
  const earlier = facts.intents.has('earlier')
  if (!later && !earlier) return
  const edge = later ? last : (offered[0] ?? last)
  draft.dates = [dayOf(s, edge.startsAt)]
  const limit = localDate(s, edge.startsAt)
    .plus({ minutes: later ? 1 : -1 })
    .toFormat('HH:mm')
  draft.window = later ? { after: limit, before: null } : { after: null, before: limit }
  Object.assign(draft, { chosen: null, time: null, part: null })
}

/** Forgets the appointment in the making; the name stays. */
export function startOver(s: Situation): void {
  s.memory.draft = emptyDraft()
  s.memory.goal = null
  s.memory.offered = []
  s.memory.moving = null
  s.memory.replaces = null
  s.memory.expecting = null
}
