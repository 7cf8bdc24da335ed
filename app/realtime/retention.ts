import { LIMITS } from '#app/shared/limits'

/** How long missed events can be asked for. */
export const KEPT = { hours: LIMITS.time.missedEvents }
