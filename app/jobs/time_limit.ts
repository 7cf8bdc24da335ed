/** No job may hold its slot for ever; whoever needs longer says so in its declaration. */
const DEFAULT_SECONDS = 600

/** A run that heeds its signal ends by itself; one that does not is given up after this. */
const GRACE_MS = 5_000

/** The time limit of one run: `signal` is aborted when it is reached, `over` rejects when the run goes on all the same. */
export function timeLimit(seconds = DEFAULT_SECONDS, graceMs = GRACE_MS) {
  const error = new Error(`took longer than ${seconds} s`)
  const reached = new AbortController()
  const { promise: over, reject } = Promise.withResolvers<never>()
  over.catch(() => undefined)
  let patience: NodeJS.Timeout | undefined
  const timer = setTimeout(() => {
    reached.abort(error)
    patience = setTimeout(() => reject(error), graceMs)
  }, seconds * 1_000)
  const stop = () => {
    clearTimeout(timer)
    clearTimeout(patience)
  }
  return { signal: reached.signal, over, error, stop }
}
