import { setTimeout as sleep } from 'node:timers/promises'

const PAUSE_MS = 400

/** Thrown when the proof has waited long enough for something that must work in the end. */
export class GaveUp extends Error {}

/** Tries again and again, as a provider and a browser do, until it gives something or the signal ends it. */
export async function persist<T>(
  what: string,
  attempt: () => Promise<T | null>,
  giveUp: AbortSignal
): Promise<T> {
  let last: unknown = null
  while (!giveUp.aborted) {
    try {
      const found = await attempt()
      if (found !== null) return found
    } catch (error) {
      last = error
    }
    await sleep(PAUSE_MS, undefined, { signal: giveUp }).catch(() => undefined)
  }
  throw new GaveUp(what, { cause: last })
}
