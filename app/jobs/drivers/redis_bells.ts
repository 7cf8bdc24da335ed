import { setTimeout as wait } from 'node:timers/promises'
import { RedisConnection } from '@adonisjs/redis'
import { Worker, type Queue } from 'bullmq'
import logger from '@adonisjs/core/services/logger'
import { LANES, type Lane } from '#app/jobs/contracts/declaration'
import type { Bell, BellDriver } from '#app/jobs/bells'
import { Outage } from '#app/shared/outage'
import { keepInTouch } from '#app/shared/redis_heartbeat'

/** The part of the package's queue manager that is used here. */
export interface Queues {
  getOrSet(name: string): Queue
  closeAll(): Promise<void>
}

export type BellConnection = ConstructorParameters<typeof RedisConnection>[1]

/** The client that all queues share. It is ours, because the package cannot close its own while Redis is away. */
export function openBellConnection(options: BellConnection) {
  return new RedisConnection('bells', { ...options, enableOfflineQueue: false }).ioConnection
}

const queueName = (lane: Lane) => `nexus-${lane}`

/** While Redis is away rings wait for it; beyond this number they are simply lost. */
const MOST_WAITING = 100

const GREETING_MS = 500

/** A later bell would fill Redis for nothing: the sweeper looks every second. */
const LONGEST_DELAY_MS = 60_000

/**
 * Rings over BullMQ, so that a waiting worker on any host hears it. Only the id, lane and time travel; the worker
 * is ours, because the package's own imports jobs by file URL and is not closed at shutdown.
 */
export class RedisBells implements BellDriver {
  readonly #workers: Worker[] = []
  readonly #outage = new Outage('the bells, without which the sweeper finds the jobs, are', 'redis')
  #waiting = 0

  constructor(
    private readonly queues: Queues,
    private readonly client: ReturnType<typeof openBellConnection>,
    private readonly options: BellConnection
  ) {
    this.client.on('error', (error) => this.#outage.begin(error))
    this.client.on('ready', () => this.#outage.end())
    keepInTouch(this.client)
  }

  ring({ jobId, lane, runAt }: Bell) {
    const delay = Math.max(0, runAt.getTime() - performance.timeOrigin - performance.now())
    if (delay > LONGEST_DELAY_MS || this.#waiting >= MOST_WAITING) return
    this.#waiting += 1
    const data = { jobId, runAt: runAt.getTime() }
    this.queues
      .getOrSet(queueName(lane))
      .add('bell', data, { delay, removeOnComplete: true, removeOnFail: true })
      .then(
        () => this.#outage.end(),
        (error: Error) => this.#outage.begin(error)
      )
      .finally(() => (this.#waiting -= 1))
  }

  async listen(onBell: (bell: Bell) => void) {
    for (const lane of LANES) {
      const worker = new Worker(
        queueName(lane),
        async ({ data }: { data: { jobId: string; runAt: number } }) =>
          onBell({ jobId: data.jobId, lane, runAt: new Date(data.runAt) }),
        { connection: this.options, concurrency: 20 }
      )
      // Of an outage the shared client tells; the rest, as after a flush, is a bell that went missing.
      worker.on('error', (error) => logger.debug({ err: error }, 'a bell went missing'))
      this.#workers.push(worker)
    }
  }

  async close() {
    this.#outage.expectNoMore()
    // A connection that is closed while it says hello rejects where nobody can catch it.
    const greeted = Promise.allSettled(this.#workers.map((worker) => worker.waitUntilReady()))
    await Promise.race([greeted, wait(GREETING_MS, null, { ref: false })])
    await Promise.allSettled(this.#workers.map((worker) => worker.close(true)))
    await this.queues.closeAll().catch(() => undefined)
    this.client.disconnect()
  }
}
