import type { Group } from '@japa/runner/core'
import db from '@adonisjs/lucid/services/db'
import { BELFRIES, startWorker, type Belfry } from '#tests/functional/jobs/support/bell_drivers'
import { TestJobs } from '#tests/functional/jobs/support/test_jobs'
import { createWorld, type World } from '#tests/support/world'

/** The world, the bells and a worker on demand, for a group of tests about the queue. */
export class QueueCase {
  readonly jobs = new TestJobs()
  world!: World
  belfry!: Belfry
  #stops: (() => Promise<void>)[] = []

  constructor(group: Group, driver: keyof typeof BELFRIES = 'memory') {
    group.setup(async () => {
      this.world = await createWorld()
      this.belfry = await BELFRIES[driver]()
      return () => this.belfry.close()
    })
    group.each.setup(async () => {
      await db.connection('owner').rawQuery('truncate jobs, outbox')
      return () => this.#tidy()
    })
  }

  async work() {
    const started = await startWorker(this.belfry)
    this.#stops.push(() => started.stop())
    return started
  }

  async #tidy() {
    for (const stop of this.#stops.splice(0)) await stop()
    this.jobs.forget()
  }
}
