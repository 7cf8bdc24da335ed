import { DateTime } from 'luxon'

/** Smaller differences are the time that a reading took, not a clock that is wrong. */
const TOLERATED_MS = 250

/**
 * The one source of time in domain code; tests set it. Once it was told the time it counts on by itself: whatever
 * happens to the computer's clock, leases and due times stay where they are.
 */
class Clock {
  #fixed: DateTime | null = null
  /** Milliseconds from the start of the process's own count to the epoch. */
  #zero: number | null = null

  now(): DateTime {
    if (this.#fixed) return this.#fixed
    return this.#zero === null ? DateTime.utc() : this.#counted(this.#zero)
  }

  /** Takes the time from a clock that several processes share. `at` was true when `performance.now()` was `read`. */
  follow(at: Date, read: number) {
    const zero = at.getTime() - read
    if (this.#zero === null || Math.abs(zero - this.#zero) > TOLERATED_MS) this.#zero = zero
  }

  /** Goes by the computer's clock again. */
  unfollow() {
    this.#zero = null
  }

  /** Stands still at the given moment until `release()`. */
  freeze(at: DateTime) {
    this.#fixed = at.toUTC()
  }

  release() {
    this.#fixed = null
  }

  #counted(zero: number) {
    return DateTime.fromMillis(Math.round(zero + performance.now()), { zone: 'utc' })
  }
}

export const clock = new Clock()
