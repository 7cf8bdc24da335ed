import type { DateTime } from 'luxon'
import { LIMITS } from '#app/shared/limits'

/** What is known about the tries under one key. */
export interface Tries {
  tries: number
  windowEndsAt: DateTime
  /** How often they were blocked, without a quiet hour between. */
  strikes: number
  blockedUntil: DateTime | null
}

export interface Allowance {
  /** Tries that may be made in a window. */
  most: number
  /** Length of the window in seconds. */
  windowSeconds: number
  /** Longest block in seconds; blocks begin with the rest of a window, at least a minute, and double each time. */
  longestBlockSeconds: number
}

const FIRST_BLOCK_SECONDS = 60

/** `most` tries a minute, and then waits of one minute to a quarter of an hour. */
export const perMinute = (most: number): Allowance => ({
  most,
  windowSeconds: 60,
  longestBlockSeconds: LIMITS.time.tryBlock * 60,
})

/** `most` in a window, and then nothing until it is over. */
export const steadily = (most: number, windowSeconds: number): Allowance => ({
  most,
  windowSeconds,
  longestBlockSeconds: 0,
})

/** One more try: what is known after it, and whether it may be made. A try while blocked changes nothing. */
export function nextTry(
  known: Tries | null,
  allowance: Allowance,
  now: DateTime
): { tries: Tries; allowed: boolean } {
  if (known?.blockedUntil && known.blockedUntil > now) return { tries: known, allowed: false }
  const strikes = known?.strikes ?? 0
  const open = known !== null && known.blockedUntil === null && known.windowEndsAt > now
  if (!open) {
    const windowEndsAt = now.plus({ seconds: allowance.windowSeconds })
    return { tries: { tries: 1, windowEndsAt, strikes, blockedUntil: null }, allowed: true }
  }
  if (known.tries < allowance.most)
    return { tries: { ...known, tries: known.tries + 1 }, allowed: true }
  const seconds = Math.min(FIRST_BLOCK_SECONDS * 2 ** strikes, allowance.longestBlockSeconds)
  const grown = now.plus({ seconds })
  const blockedUntil = grown > known.windowEndsAt ? grown : known.windowEndsAt
  return { tries: { ...known, strikes: strikes + 1, blockedUntil }, allowed: false }
}
