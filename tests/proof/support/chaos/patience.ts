import { setTimeout as sleep } from 'node:timers/promises'

const FIRST_PAUSE_MS = 400
const LONGEST_PAUSE_MS = 6_000

/** Thrown when the proof has waited long enough for something that must work in the end. */
class GaveUp extends Error {}

/**
 * Tries again, after pauses that grow and differ as those of a provider and a browser do, until it gives something or
 * the signal ends it.
 */
export async function persist<T>(
  what: string,
  attempt: () => Promise<T | null>,
  giveUp: AbortSignal
): Promise<T> {
  let last: unknown = null
  for (let pause = FIRST_PAUSE_MS; !giveUp.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      const found = await attempt()
      if (found !== null) return found
    } catch (error) {
      last = error
    }
    await sleep(pause * (0.75 + Math.random() / 2), undefined, { signal: giveUp }).catch(
      () => undefined
    )
  }
  throw new GaveUp(what, { cause: last })
}
