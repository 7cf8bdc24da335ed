import { bells, type BellDriver } from '#app/jobs/bells'
import { MemoryBells } from '#app/jobs/drivers/memory_bells'
import { openRedisBells } from '#app/jobs/drivers/open_redis_bells'
import { Worker } from '#app/jobs/worker'
import { RedisServer } from '#tests/support/redis_server'

/** A way for bells to travel, and what it needs around it. */
export interface Belfry {
  open(): Promise<BellDriver>
  close(): Promise<void>
}

class MemoryBelfry implements Belfry {
  open = async () => new MemoryBells()
  close = async () => undefined
}

export class RedisBelfry implements Belfry {
  private constructor(readonly server: RedisServer) {}

  static async start() {
    return new RedisBelfry(await RedisServer.start())
  }

  open = () =>
    openRedisBells({
      host: '127.0.0.1',
      port: this.server.port,
      maxRetriesPerRequest: null,
      retryStrategy: () => 100,
    })

  close = () => this.server.stop()
}

export const BELFRIES = {
  memory: async (): Promise<Belfry> => new MemoryBelfry(),
  redis: async (): Promise<Belfry> => RedisBelfry.start(),
}

/** A worker that hears the bells; `stop` ends both. */
export async function startWorker(belfry: Belfry) {
  const driver = await belfry.open()
  const worker = new Worker()
  bells.use(driver)
  await driver.listen((bell) => worker.onBell(bell))
  worker.start()
  let stopped: Promise<void> | null = null
  const end = async (withinMs: number) => {
    await worker.stop(withinMs)
    await driver.close()
    bells.use(new MemoryBells())
  }
  return { worker, stop: (withinMs = 5_000) => (stopped ??= end(withinMs)) }
}

export type Started = Awaited<ReturnType<typeof startWorker>>
