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

  /** The end of the longest block among these keys; null when none is blocked. */
  until(keys: readonly string[], now: DateTime): DateTime | null {
    let latest: DateTime | null = null
    for (const key of keys) {
      const until = this.#until.get(key)
      if (!until) continue
      if (until <= now) this.#until.delete(key)
      else if (!latest || until > latest) latest = until
    }
    return latest
  }

  delete(key: string) {
    this.#until.delete(key)
  }

  clear() {
    this.#until.clear()
  }
}

export const blockedKeys = new BlockedKeys()
