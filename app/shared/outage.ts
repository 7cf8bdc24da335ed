import logger from '@adonisjs/core/services/logger'

export type Service = 'redis' | 'realtime'

const away = new Set<Service>()

/** Whether a service is out of order, as far as this process has noticed. */
export const isAway = (service: Service) => away.has(service)

/** Tells once that something is away and once that it is back, however often its client complains meanwhile. */
export class Outage {
  #away = false
  #silent = false

  constructor(
    private readonly what: string,
    private readonly service: Service
  ) {}

  begin(error: unknown) {
    if (this.#away || this.#silent) return
    this.#away = true
    away.add(this.service)
    logger.warn({ err: error }, `${this.what} out of order`)
  }

  end() {
    if (!this.#away || this.#silent) return
    this.#away = false
    away.delete(this.service)
    logger.info(`${this.what} in order again`)
  }

  /** Closing breaks connections on purpose. */
  expectNoMore() {
    this.#silent = true
    away.delete(this.service)
  }
}
