import { LIMITS } from '#app/shared/limits'

/** Starts are offered in steps from the beginning of the working hours; short services every quarter of an hour. */
const SLOT_STEP_MINUTES = 30
const SHORT_SLOT_STEP_MINUTES = 15

/** The longest range one question about availability may span. */
export const MAX_RANGE_DAYS = LIMITS.list.availabilityDays

/** How far ahead free slots are looked for when nobody named a day. */
export const OFFER_DAYS = 14

/** How many other slots are named when the wanted one cannot be had. */
export const ALTERNATIVES = 5

/** How long a hold keeps its slot when nothing else is said. */
export const HOLD_MINUTES = 5

/** No claim is longer than a day's service with both of its buffers; bounds the search for overlapping ones. */
export const LONGEST_CLAIM_HOURS = 40

export const stepFor = (durationMinutes: number) =>
  durationMinutes < SLOT_STEP_MINUTES ? SHORT_SLOT_STEP_MINUTES : SLOT_STEP_MINUTES
