import { Worker, type ConnectionOptions, type Queue } from 'bullmq'
import logger from '@adonisjs/core/services/logger'
import { LANES, type Lane } from '#app/jobs/contracts/declaration'
import type { Bell, BellDriver } from '#app/jobs/bells'

/** The part of the package's queue manager that is used here. */
export interface Queues {
  getOrSet(name: string): Queue
  closeAll(): Promise<void>
}

const queueName = (lane: Lane) => `nexus-${lane}`

/**
 * Rings over BullMQ, so that a waiting worker on any host hears it. Only the id travels; the worker is ours,
 * because the package's own imports jobs by file URL and is not closed at shutdown.
 */
export class RedisBells implements BellDriver {
  readonly #workers: Worker[] = []

  constructor(
    private readonly queues: Queues,
    private readonly connection: ConnectionOptions
  ) {}

  ring({ jobId, lane, runAt }: Bell) {
    const delay = Math.max(0, runAt.getTime() - performance.timeOrigin - performance.now())
    this.queues
      .getOrSet(queueName(lane))
      .add('bell', { jobId }, { delay, removeOnComplete: true, removeOnFail: true })
      .catch((error: Error) =>
        logger.warn({ err: error }, 'a bell was lost; the sweeper finds the job')
      )
  }

  async listen(onBell: (bell: Bell) => void) {
    for (const lane of LANES) {
      const worker = new Worker(
        queueName(lane),
        async (job: { data: { jobId: string } }) =>
          onBell({ jobId: job.data.jobId, lane, runAt: new Date(0) }),
        { connection: this.connection, concurrency: 20 }
      )
      worker.on('error', (error) => logger.warn({ err: error }, 'the bells are out of order'))
      this.#workers.push(worker)
    }
  }

  async close() {
    await Promise.allSettled(this.#workers.map((worker) => worker.close(true)))
    await this.queues.closeAll().catch(() => undefined)
  }
}
