import { AsyncResource } from 'node:async_hooks'
import type { Bell, BellDriver } from '#app/jobs/bells'

/** Rings inside this process. Another process finds the job by its sweeper. */
export class MemoryBells implements BellDriver {
  readonly #listeners: ((bell: Bell) => void)[] = []

  ring(bell: Bell) {
    for (const listener of this.#listeners) queueMicrotask(() => listener(bell))
  }

  /** Listeners run in the context they were added in: a job must not inherit the scope of whoever rang. */
  async listen(onBell: (bell: Bell) => void) {
    this.#listeners.push(AsyncResource.bind(onBell))
  }

  async close() {
    this.#listeners.length = 0
  }
}
