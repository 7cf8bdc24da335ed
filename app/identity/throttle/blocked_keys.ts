import type { DateTime } from 'luxon'

/** More would be a flood from everywhere; those are then looked up. */
const REMEMBERED = 20_000

/** Blocks that this process has seen: a flood of refused tries needs no statement. */
class BlockedKeys {
  readonly #until = new Map<string, DateTime>()

  add(key: string, until: DateTime) {
    if (this.#until.size >= REMEMBERED) this.#until.clear()
    this.#until.set(key, until)
  }

  /** The end of this key's block; null when there is none. */
  until(key: string, now: DateTime): DateTime | null {
    const until = this.#until.get(key)
    if (!until) return null
    if (until > now) return until
    this.#until.delete(key)
    return null
  }

  delete(key: string) {
    this.#until.delete(key)
  }

  clear() {
    this.#until.clear()
  }
}

export const blockedKeys = new BlockedKeys()
