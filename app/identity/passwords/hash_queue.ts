import { LIMITS } from '#app/shared/limits'
import { Overloaded } from '#app/shared/overloaded'

interface Waiting {
  start: () => void
}

/**
 * Checking a password is made to be slow, so only a few are checked at once: a flood of them leaves the process its
 * threads. Those of known devices go first. Whoever waits too long is told so.
 */
export class HashQueue {
  #running = 0
  readonly #first: Waiting[] = []
  readonly #others: Waiting[] = []
  /** How many were begun since the process started. */
  begun = 0

  constructor(
    private readonly limits = {
      atOnce: LIMITS.rate.hashesAtOnce,
      waiting: LIMITS.rate.hashesWaiting,
      patienceMs: LIMITS.time.hashPatience,
    }
  ) {}

  get waiting(): number {
    return this.#first.length + this.#others.length
  }

  /** Throws `Overloaded`, without having run the work. */
  async run<T>(work: () => Promise<T>, { first = false } = {}): Promise<T> {
    await this.#turn(first ? this.#first : this.#others)
    this.begun++
    try {
      return await work()
    } finally {
      this.#running--
      this.#next()
    }
  }

  #turn(line: Waiting[]): Promise<void> {
    if (this.#running < this.limits.atOnce) {
      this.#running++
      return Promise.resolve()
    }
    if (line.length >= this.limits.waiting)
      return Promise.reject(new Overloaded('Too many passwords wait to be checked'))
    return new Promise((resolve, reject) => {
      const place: Waiting = {
        start: () => {
          clearTimeout(patience)
          resolve()
        },
      }
      const patience = setTimeout(() => {
        line.splice(line.indexOf(place), 1)
        reject(new Overloaded('Too many passwords wait to be checked'))
      }, this.limits.patienceMs)
      line.push(place)
    })
  }

  #next() {
    const next = this.#first.shift() ?? this.#others.shift()
    if (!next) return
    this.#running++
    next.start()
  }
}

export const hashQueue = new HashQueue()
