interface Bucket {
  /** Requests that may still come at once. */
  left: number
  at: number
}

/** How a client stands after a request; times in whole seconds. */
export interface Taken {
  /** 0 when the request may pass, else the time until one may. */
  wait: number
  /** Requests that a minute allows. */
  limit: number
  /** Requests that may still come at once. */
  remaining: number
  /** Until all of them may come again. */
  reset: number
}

const MINUTE_MS = 60_000

/** Forgotten when there are more; who is forgotten begins with a full bucket. */
const KEPT = 20_000

/**
 * Counts requests by key in this process: a bucket holds what a minute allows and fills steadily, so that a burst is
 * fine and a flood is not. In the process, because a shared count would cost each request a round trip.
 */
export class RateBuckets {
  readonly #buckets = new Map<string, Bucket>()

  constructor(private readonly perMinute: number) {}

  /** `now` is in milliseconds and never goes back. */
  take(key: string, now = performance.now()): Taken {
    const known = this.#buckets.get(key)
    const bucket = known ?? { left: this.perMinute, at: now }
    bucket.left = Math.min(
      this.perMinute,
      bucket.left + ((now - bucket.at) / MINUTE_MS) * this.perMinute
    )
    bucket.at = now
    if (!known) this.#keep(key, bucket)
    const wait = bucket.left < 1 ? Math.max(1, this.#secondsFor(1 - bucket.left)) : 0
    if (wait === 0) bucket.left -= 1
    return {
      wait,
      limit: this.perMinute,
      remaining: Math.floor(bucket.left),
      reset: this.#secondsFor(this.perMinute - bucket.left),
    }
  }

  /** Until so many more requests may come. */
  #secondsFor(requests: number) {
    return Math.ceil((requests / this.perMinute) * (MINUTE_MS / 1000))
  }

  #keep(key: string, bucket: Bucket) {
    if (this.#buckets.size >= KEPT) this.#buckets.clear()
    this.#buckets.set(key, bucket)
  }
}
