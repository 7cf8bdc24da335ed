import type { Locale } from '#app/shared/contracts/locale'

/**
 * A day relative to the real or the set clock: `today`, `tomorrow`, `today+3`, `yesterday`, or the English
 * name of a weekday, which is the coming one, never today.
 */
export type DayWord = string

export interface TakenSlot {
  day: DayWord
  /** `HH:mm` in the tenant's zone; absent: the whole day. */
  time?: string
}

export interface WantedAppointment {
  /** `service1` (30 min) or `service2` (60 min). */
  service: string
  day: DayWord
  /** Absent: any time of that day. */
  time?: string
  name?: string
  professional?: string
  status?: 'confirmed' | 'cancelled'
}

export interface DialogueSetup {
  contactName?: string
  closed?: DayWord[]
  taken?: TakenSlot[]
  /** Appointments the contact already has. */
  appointments?: WantedAppointment[]
}

export interface DialogueTurn {
  /** One burst; the lines are answered once. */
  lead: string[]
  /** Slots that others take just before this burst arrives. */
  before?: { taken: TakenSlot[] }
  expect?: {
    language?: Locale
    /** Tools that must have been called in this turn, in this order, others between them allowed. */
    tools?: string[]
    noTools?: string[]
    /** Each must stand in the answer, whatever the case. */
    mentions?: string[]
    not?: string[]
  }
}

/**
 * Texts may hold `{{service1}}`, `{{service2}}`, `{{professional1}}`, `{{professional2}}`, `{{price1}}`, `{{price2}}`, `{{company}}`,
 * `{{day:WORD}}` ("26 de noviembre") and `{{date:WORD}}` ("26/11").
 */
export interface Dialogue {
  name: string
  language: Locale
  setup?: DialogueSetup
  turns: DialogueTurn[]
  /** `appointments` is the whole list of the contact, cancelled ones only where named. */
  outcome?: { appointments?: WantedAppointment[]; handedOver?: boolean }
}
