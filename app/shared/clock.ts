import { DateTime } from 'luxon'

/** The one source of time in domain code; tests set it. */
class Clock {
  #fixed: DateTime | null = null

  now(): DateTime {
    return this.#fixed ?? DateTime.utc()
  }

  /** Stands still at the given moment until `release()`. */
  freeze(at: DateTime) {
    this.#fixed = at.toUTC()
  }

  release() {
    this.#fixed = null
  }
}

export const clock = new Clock()
