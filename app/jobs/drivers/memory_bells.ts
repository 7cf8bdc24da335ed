import type { Bell, BellDriver } from '#app/jobs/bells'

/** Rings inside this process. Another process finds the job by its sweeper. */
export class MemoryBells implements BellDriver {
  readonly #listeners: ((bell: Bell) => void)[] = []

  ring(bell: Bell) {
    for (const listener of this.#listeners) queueMicrotask(() => listener(bell))
  }

  async listen(onBell: (bell: Bell) => void) {
    this.#listeners.push(onBell)
  }

  async close() {
    this.#listeners.length = 0
  }
}
