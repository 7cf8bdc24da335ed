import { LIMITS } from '#app/shared/limits'

/** How long every tenant keeps rows that only served a purpose, in hours; migrations promise it per table. */
export const KEPT_HOURS = {
  dispatchedEvents: 3 * 24,
  idempotencyKeys: LIMITS.time.idempotencyKept,
  liveEvents: LIMITS.time.missedEvents,
} as const
