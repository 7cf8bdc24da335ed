interface Bucket {
  /** Requests that may still come at once. */
  left: number
  at: number
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

  /** 0 when the request may pass; else the seconds until one may. `now` is in milliseconds and never goes back. */
  take(key: string, now = performance.now()): number {
    const known = this.#buckets.get(key)
    const bucket = known ?? { left: this.perMinute, at: now }
    bucket.left = Math.min(
      this.perMinute,
      bucket.left + ((now - bucket.at) / MINUTE_MS) * this.perMinute
    )
    bucket.at = now
    if (!known) this.#keep(key, bucket)
    if (bucket.left < 1) {
      return Math.max(1, Math.ceil(((1 - bucket.left) / this.perMinute) * (MINUTE_MS / 1000)))
    }
    bucket.left -= 1
    return 0
  }

  #keep(key: string, bucket: Bucket) {
    if (this.#buckets.size >= KEPT) this.#buckets.clear()
    this.#buckets.set(key, bucket)
  }
}
