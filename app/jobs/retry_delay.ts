const FIRST_MS = 1_000
const LONGEST_MS = 5 * 60_000

/** Milliseconds before the next try: 1 s, 2 s, 4 s … up to 5 min, with up to a quarter of jitter. */
export function retryDelay(attempt: number, random = Math.random): number {
  const base = Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS)
  return Math.round(base * (1 + random() / 4))
}
