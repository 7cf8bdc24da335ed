import type { Lane } from '#app/jobs/contracts/declaration'

export interface Bell {
  jobId: string
  lane: Lane
  runAt: Date
}

/** Carries hints that work waits. May lose any of them: the sweeper finds every due job by itself. */
export interface BellDriver {
  ring(bell: Bell): void
  /** Calls back for each bell that arrives at this process. */
  listen(onBell: (bell: Bell) => void): Promise<void>
  close(): Promise<void>
}

/** The bell of this process; the driver is chosen at boot. Ringing without one is lost, as a bell may be. */
class Bells {
  #driver: BellDriver | null = null

  use(driver: BellDriver) {
    this.#driver = driver
  }

  get driver() {
    return this.#driver
  }

  ring(bell: Bell) {
    this.#driver?.ring(bell)
  }
}

export const bells = new Bells()
