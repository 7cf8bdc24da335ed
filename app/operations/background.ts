import env from '#start/env'
import { relay } from '#app/events/relay'
import { bells, type BellDriver } from '#app/jobs/bells'
import { MemoryBells } from '#app/jobs/drivers/memory_bells'
import { Worker } from '#app/jobs/worker'
import { Postman } from '#app/mail/postman'
import { hub } from '#app/realtime/hub'
import { Scheduler } from '#app/scheduler/scheduler'
import { enterState } from '#app/operations/readiness'

const PATIENCE_MS = 5_000

let worker: Worker | null = null
let scheduler: Scheduler | null = null
let postman: Postman | null = null

async function chooseBells(): Promise<BellDriver> {
  if (!env.get('REDIS_URL')) return new MemoryBells()
  const { openRedisBells } = await import('#app/jobs/drivers/open_redis_bells')
  return openRedisBells()
}

/**
 * Every process rings; those with `RUN_WORKER` (the default) also relay events, run jobs and deliver mails, and one of them is elected
 * for what is scheduled unless `ENABLE_SCHEDULED_TASKS` is off.
 */
export async function startBackground() {
  const driver = await chooseBells()
  bells.use(driver)
  if (!env.get('RUN_WORKER', true)) return
  const started = new Worker()
  worker = started
  await driver.listen((bell) => started.onBell(bell))
  started.start()
  relay.start()
  postman = new Postman()
  postman.start()
  if (!env.get('ENABLE_SCHEDULED_TASKS', true)) return
  scheduler = new Scheduler()
  scheduler.start()
}

/** In this order: no new work, end streams, let running jobs come to a stored point, close the bells. */
export async function stopBackground() {
  enterState('stopping')
  hub.closeAll()
  await Promise.all([worker?.stop(PATIENCE_MS), postman?.stop(PATIENCE_MS), scheduler?.stop()])
  await relay.stop()
  await bells.driver?.close()
  worker = null
  scheduler = null
  postman = null
}
