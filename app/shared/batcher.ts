interface Entry<Item, Result> {
  item: Item
  /** Of the monotonic clock, in ms. */
  since: number
  resolve(result: Result): void
  reject(error: unknown): void
}

interface BatcherOptions {
  /** Items of one batch. */
  most: number
  /** Batches under way at the same time. */
  atOnce: number
  /** Ms after which nobody waits any more for an item that has not begun; absent: for ever. */
  patience?: number
}

/** PostgreSQL's classes of errors that one row can cause: data exceptions and broken constraints. */
const OF_ONE_ITEM = /^(22|23)/

/** Whether trying again without the others may help; an outage would only be met once for each of them. */
const mayBeOfOneItem = (error: unknown) =>
  OF_ONE_ITEM.test(String((error as { code?: unknown } | null)?.code ?? ''))

/**
 * Does together what is asked for while the batches before are under way: a lone item goes at once, and under load a
 * statement and its commit are shared by many. Results come in the order of the items. A batch that fails for what may be
 * one item's fault is tried item by item, so that one bad item spoils no other.
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
      this.#waiting.push({ item, since: performance.now(), resolve, reject })
      this.#next()
    })
  }

  #next() {
    if (this.#running >= this.options.atOnce) return
    this.#dropAbandoned()
    if (this.#waiting.length === 0) return
    this.#running += 1
    const batch = this.#waiting.splice(0, this.options.most)
    void this.#run(batch).finally(() => {
      this.#running -= 1
      this.#next()
    })
  }

  /** They wait in the order of their coming, so those that waited too long stand in front. */
  #dropAbandoned() {
    const { patience = Infinity } = this.options
    const oldest = performance.now() - patience
    const kept = this.#waiting.findIndex(({ since }) => since >= oldest)
    const abandoned = this.#waiting.splice(0, kept === -1 ? this.#waiting.length : kept)
    for (const { reject } of abandoned) reject(new Error('waited too long for its batch'))
  }

  async #run(batch: Entry<Item, Result>[]): Promise<void> {
    try {
      const results = await this.work(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, index) => resolve(results[index] as Result))
    } catch (error) {
      if (batch.length > 1 && mayBeOfOneItem(error)) {
        for (const entry of batch) await this.#run([entry])
        return
      }
      for (const { reject } of batch) reject(error)
    }
  }
}
