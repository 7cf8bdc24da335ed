import type { ListedAppointment, OfferedSlot } from '#app/agent/contracts/tool'
import { LOCALES, type Locale } from '#app/shared/contracts/locale'
import type { PartOfDay, TimeWindow } from '#app/agent/brains/offline/understand/facts'

/** What the agent asked last, and so what a short answer refers to. */
const EXPECTATIONS = [
  'name',
  'service',
  'slot',
  'time',
  'appointment',
  'bookOffer',
  'afterBooking',
] as const
export type Expectation = (typeof EXPECTATIONS)[number]

const GOALS = ['book', 'reschedule', 'cancel'] as const
const PARTS = ['morning', 'afternoon', 'evening'] as const

/** What is collected for the appointment being made or moved. */
export interface Draft {
  serviceId: string | null
  professionalId: string | null
  dates: string[]
  time: string[] | null
  /** A time named for another day; shown first when it is free on the new one. */
  preferred: string[] | null
  window: TimeWindow | null
  part: PartOfDay | null
  chosen: OfferedSlot | null
}

export interface Memory {
  version: 1
  language: Locale | null
  name: string | null
  goal: (typeof GOALS)[number] | null
  draft: Draft
  /** The slots last shown, in the order of their numbers. */
  offered: OfferedSlot[]
  /** Ids of the services last shown as a choice. */
  shownServices: string[]
  /** The appointments last shown as a choice. */
  shownAppointments: ListedAppointment[]
  moving: ListedAppointment | null
  /** The appointment that the one being made shall take the place of. */
  replaces: string | null
  /** The appointment made or moved last in this conversation. */
  booked: ListedAppointment | null
  expecting: Expectation | null
  /** The last answer offered a colleague. */
  offersColleague: boolean
  confusions: number
}

export function emptyDraft(): Draft {
  return {
    serviceId: null,
    professionalId: null,
    dates: [],
    time: null,
    preferred: null,
    window: null,
    part: null,
    chosen: null,
  }
}

function emptyMemory(): Memory {
  return {
    version: 1,
    language: null,
    name: null,
    goal: null,
    draft: emptyDraft(),
    offered: [],
    shownServices: [],
    shownAppointments: [],
    moving: null,
    replaces: null,
    booked: null,
    expecting: null,
    offersColleague: false,
    confusions: 0,
  }
}

type Fields = Record<string, unknown>

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const text = (value: unknown) => (isText(value) ? value : null)
const texts = (value: unknown) => (Array.isArray(value) ? value.filter(isText) : [])
const oneOf = <T extends string>(options: readonly T[], value: unknown): T | null =>
  options.find((option) => option === value) ?? null
const times = (value: unknown) => {
  const found = texts(value).filter((time) => /^\d\d:\d\d$/.test(time))
  return found.length > 0 ? found : null
}

export function isSlot(value: unknown): value is OfferedSlot {
  return (
    isRecord(value) &&
    isText(value.startsAt) &&
    !Number.isNaN(Date.parse(value.startsAt)) &&
    isText(value.professional)
  )
}

export function isAppointment(value: unknown): value is ListedAppointment {
  return (
    isRecord(value) &&
    isText(value.id) &&
    isText(value.startsAt) &&
    isText(value.service) &&
    isText(value.professional)
  )
}

function readDraft(value: unknown): Draft {
  if (!isRecord(value)) return emptyDraft()
  const window = isRecord(value.window)
    ? { after: text(value.window.after), before: text(value.window.before) }
    : null
  return {
    serviceId: text(value.serviceId),
    professionalId: text(value.professionalId),
    dates: texts(value.dates).filter((date) => /^\d{4}-\d\d-\d\d$/.test(date)),
    time: times(value.time),
    preferred: times(value.preferred),
    window,
    part: oneOf(PARTS, value.part),
    chosen: isSlot(value.chosen) ? value.chosen : null,
  }
}

/** What was stored with the last answer; anything of another version or shape is forgotten. */
export function readMemory(stored: unknown): Memory {
  if (!isRecord(stored) || stored.version !== 1) return emptyMemory()
  const list = <T>(value: unknown, is: (one: unknown) => one is T) =>
    Array.isArray(value) ? value.filter(is).slice(0, 10) : []
  return {
    version: 1,
    language: oneOf(LOCALES, stored.language),
    name: text(stored.name),
    goal: oneOf(GOALS, stored.goal),
    draft: readDraft(stored.draft),
    offered: list(stored.offered, isSlot),
    shownServices: texts(stored.shownServices),
    shownAppointments: list(stored.shownAppointments, isAppointment),
    moving: isAppointment(stored.moving) ? stored.moving : null,
    replaces: text(stored.replaces),
    booked: isAppointment(stored.booked) ? stored.booked : null,
    expecting: oneOf(EXPECTATIONS, stored.expecting),
    offersColleague: stored.offersColleague === true,
    confusions: typeof stored.confusions === 'number' ? stored.confusions : 0,
  }
}
