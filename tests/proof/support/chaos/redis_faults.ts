import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '#tests/proof/support/chaos/faults'

const FLUSH_EVERY_MS = 500
const SLOW_MS = 400

export const REDIS_FAULTS: Fault[] = [
  {
    name: 'Redis killed, and back empty',
    async strike({ redis }, ms) {
      await redis.kill()
      await sleep(ms)
      await redis.up()
    },
  },
  {
    name: 'Redis silent, connections half-open',
    async strike({ toRedis }, ms) {
      toRedis.silence()
      await sleep(ms)
      await toRedis.heal()
    },
  },
  {
    name: 'Redis flushed twice a second',
    async strike({ redis }, ms) {
      for (const end = performance.now() + ms; performance.now() < end;) {
        await redis.flush()
        await sleep(Math.min(FLUSH_EVERY_MS, ms))
      }
    },
  },
  {
    name: 'Redis slow',
    async strike({ toRedis }, ms) {
      toRedis.weather({ latencyMs: SLOW_MS })
      await sleep(ms)
      await toRedis.heal()
    },
  },
]
