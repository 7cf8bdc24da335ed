interface Log {
  warn(fields: object, message: string): void
  info(message: string): void
}

/** Tells once that the bells are away and once that they are back, however often a client complains meanwhile. */
export class Outage {
  #away = false
  #silent = false

  constructor(private readonly log: Log) {}

  begin(error: Error) {
    if (this.#away || this.#silent) return
    this.#away = true
    this.log.warn({ err: error }, 'the bells are out of order; jobs are found by the sweeper')
  }

  end() {
    if (!this.#away || this.#silent) return
    this.#away = false
    this.log.info('the bells ring again')
  }

  /** Closing breaks connections on purpose. */
  expectNoMore() {
    this.#silent = true
  }
}
