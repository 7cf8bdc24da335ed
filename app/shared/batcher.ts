interface Entry<Item, Result> {
  item: Item
  resolve(result: Result): void
  reject(error: unknown): void
}

interface BatcherOptions {
  /** Items of one batch. */
  most: number
  /** Batches under way at the same time. */
  atOnce: number
}

/**
 * Does together what is asked for while the batches before are under way: a lone item goes at once, and under load a
 * statement and its commit are shared by many. Results come in the order of the items. A batch that fails is tried item
 * by item, so that one bad item spoils no other.
 */
export class Batcher<Item, Result> {
  readonly #waiting: Entry<Item, Result>[] = []
  #running = 0

  constructor(
    private readonly work: (items: Item[]) => Promise<readonly Result[]>,
    private readonly options: BatcherOptions
  ) {}

  get idle() {
    return this.#running === 0 && this.#waiting.length === 0
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      this.#next()
    })
  }

  #next() {
    if (this.#running >= this.options.atOnce || this.#waiting.length === 0) return
    this.#running += 1
    const batch = this.#waiting.splice(0, this.options.most)
    void this.#run(batch).finally(() => {
      this.#running -= 1
      this.#next()
    })
  }

  async #run(batch: Entry<Item, Result>[]): Promise<void> {
    try {
      const results = await this.work(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, index) => resolve(results[index] as Result))
    } catch (error) {
      if (batch.length === 1) return batch[0]?.reject(error)
      for (const entry of batch) await this.#run([entry])
    }
  }
}
