import { LIMITS } from '#app/shared/limits'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** Seconds between the tries: a day in all. */
const WAITS = [
  5,
  30,
  2 * MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  6 * HOUR,
  10.2 * HOUR,
] as const

/** Of the wait; many that failed together do not come back together. */
const JITTER = 0.1

/**
 * Milliseconds before the next try, the first after `attempts` = 1; null after the last. Waits at least as long as the
 * receiver asked for, within reason.
 */
export function waitAfter(
  attempts: number,
  askedSeconds: number | null,
  random = Math.random
): number | null {
  const wait = attempts < LIMITS.webhook.tries ? WAITS[attempts - 1] : undefined
  if (wait === undefined) return null
  const asked = Math.min(askedSeconds ?? 0, LIMITS.webhook.longestRetryAfter * HOUR)
  return Math.round(Math.max(wait, asked) * (1 + random() * JITTER) * 1_000)
}

/** Milliseconds in which a receiver that let us wait in vain is left alone, so that it holds few slots. */
export const restAfterTimeout = (failures: number) =>
  Math.min(30 * 2 ** Math.min(failures, 5), 10 * MINUTE) * 1_000

/** `Retry-After` in seconds, given as such or as a date; null when it is neither. */
export function retryAfterSeconds(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null
  if (/^\d{1,9}$/.test(header)) return Number(header)
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1_000))
}
