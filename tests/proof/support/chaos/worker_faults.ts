import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '#tests/proof/support/chaos/faults'
import type { Replica } from '#tests/proof/support/chaos/replica'

const KILL_EVERY_MS = 5_000
/** In a long run so many workers die one after the other, whatever the others faults' time. */
const KILLS = 6

export const WORKER_FAULTS: Fault[] = [
  {
    name: 'a worker killed each 5 s',
    async strike({ workers }, ms) {
      const kills = ms < KILL_EVERY_MS ? 1 : KILLS
      const restarts: Promise<void>[] = []
      for (let n = 0; n < kills; n++) {
        restarts.push(replace(workers[n % workers.length]))
        await sleep(Math.min(KILL_EVERY_MS, ms))
      }
      await Promise.all(restarts)
    },
  },
]

async function replace(worker: Replica): Promise<void> {
  await worker.kill()
  await worker.start()
}
