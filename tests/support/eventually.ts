import { setTimeout as sleep } from 'node:timers/promises'

export interface EventuallyOptions {
  /** Milliseconds until it gives up. */
  within?: number
  /** Milliseconds between two looks. */
  every?: number
}

/**
 * Looks again and again until `look` gives something other than `undefined`, `null` or `false`.
 * Throws the last error of `look`, or a sentence with `what`, when the time is over.
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  { within = 5000, every = 50 }: EventuallyOptions = {}
): Promise<T> {
  const deadline = performance.now() + within
  let lastError: unknown = null
  for (;;) {
    try {
      const seen = await look()
      if (seen !== undefined && seen !== null && seen !== false) return seen
      lastError = null
    } catch (error) {
      lastError = error
    }
    if (performance.now() >= deadline) break
    await sleep(every)
  }
  const message = `Not within ${within} ms: ${what}`
  throw lastError ? new Error(message, { cause: lastError }) : new Error(message)
}
