import type { LiveEvent } from './events'

export type Missed = { data: LiveEvent[]; meta: { version: number; complete: boolean } }

/** Later than any version: asks for the newest one alone. */
const newest = 999_999_999_999_999

type CatchUpOptions = {
  fetchSince(version: number): Promise<Missed>
  publish(event: LiveEvent): void
  /** Asks again for everything on screen, where the gap cannot be filled. */
  readAgain(): void
}

/**
 * Fills gaps of a stream with what was missed. Events that arrive meanwhile wait, so that an older state never comes
 * after a newer one, and none counts twice. Whoever has seen nothing yet learns where things stand, then reads it all.
 */
export function createCatchUp({ fetchSince, publish, readAgain }: CatchUpOptions) {
  let seen: number | null = null
  let waiting: LiveEvent[] | null = null
  let gapAgain = false

  function deliver(event: LiveEvent) {
    seen = Math.max(seen ?? 0, event.version)
    publish(event)
  }

  return {
    onEvent(event: LiveEvent) {
      if (waiting) waiting.push(event)
      else deliver(event)
    },

    async onGap() {
      gapAgain = waiting !== null
      if (waiting) return
      waiting = []
      const missed = await fetchSince(seen ?? newest).catch(() => null)
      const arrived: LiveEvent[] = waiting
      waiting = null
      const filled = seen !== null && missed?.meta.complete && !gapAgain
      const events = [...(filled ? missed.data : []), ...arrived]
      const once = new Map(events.map((event) => [event.version, event]))
      ;[...once.values()].sort((a, b) => a.version - b.version).forEach(deliver)
      if (missed) seen = Math.max(seen ?? 0, missed.meta.version)
      if (!filled) readAgain()
    },
  }
}
