import { errors } from '@adonisjs/limiter'
import type { LimiterStoreContract } from '@adonisjs/limiter/types'
import type { Outage } from '#app/shared/outage'

type Key = string | number

/** Counts in the first store, and in the second while the first is away: signing in must not depend on Redis. */
export class SteadyLimiterStore implements LimiterStoreContract {
  readonly name = 'steady'

  constructor(
    private readonly first: LimiterStoreContract,
    private readonly second: LimiterStoreContract,
    private readonly outage: Outage
  ) {}

  get requests() {
    return this.first.requests
  }

  get duration() {
    return this.first.duration
  }

  get blockDuration() {
    return this.first.blockDuration
  }

  consume = (key: Key, amount?: number) => this.#ask((store) => store.consume(key, amount))
  increment = (key: Key, amount?: number) => this.#ask((store) => store.increment(key, amount))
  decrement = (key: Key, amount?: number) => this.#ask((store) => store.decrement(key, amount))
  block = (key: Key, duration: Key) => this.#ask((store) => store.block(key, duration))
  set = (key: Key, requests: number, duration?: Key) =>
    this.#ask((store) => store.set(key, requests, duration))
  delete = (key: Key) => this.#ask((store) => store.delete(key))
  get = (key: Key) => this.#ask((store) => store.get(key))
  clear = () => this.#ask((store) => store.clear())

  deleteInMemoryBlockedKeys() {
    this.first.deleteInMemoryBlockedKeys?.()
    this.second.deleteInMemoryBlockedKeys?.()
  }

  async #ask<T>(question: (store: LimiterStoreContract) => Promise<T>): Promise<T> {
    try {
      return await question(this.first)
    } catch (error) {
      if (error instanceof errors.E_TOO_MANY_REQUESTS) throw error
      this.outage.begin(error)
      return question(this.second)
    }
  }
}
