import logger from '@adonisjs/core/services/logger'

/** Tells once that something is away and once that it is back, however often its client complains meanwhile. */
export class Outage {
  #away = false
  #silent = false

  constructor(private readonly what: string) {}

  begin(error: unknown) {
    if (this.#away || this.#silent) return
    this.#away = true
    logger.warn({ err: error }, `${this.what} out of order`)
  }

  end() {
    if (!this.#away || this.#silent) return
    this.#away = false
    logger.info(`${this.what} in order again`)
  }

  /** Closing breaks connections on purpose. */
  expectNoMore() {
    this.#silent = true
  }
}
