import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '#tests/proof/support/chaos/faults'

const LATENCY_MS = 60
const RESET_EVERY_MS = 700

export const NETWORK_FAULTS: Fault[] = [
  {
    name: 'PostgreSQL silent, connections half-open',
    async strike({ toPostgres }, ms) {
      toPostgres.silence()
      await sleep(ms)
      await toPostgres.heal()
    },
  },
  {
    name: 'connections to PostgreSQL reset',
    async strike({ toPostgres }, ms) {
      for (const end = performance.now() + ms; performance.now() < end;) {
        toPostgres.reset()
        await sleep(Math.min(RESET_EVERY_MS, ms))
      }
    },
  },
  {
    name: 'connections to PostgreSQL refused',
    async strike({ toPostgres }, ms) {
      await toPostgres.refuse()
      toPostgres.reset()
      await sleep(ms)
      await toPostgres.heal()
    },
  },
  {
    name: 'PostgreSQL far away',
    async strike({ toPostgres }, ms) {
      toPostgres.weather({ latencyMs: LATENCY_MS })
      await sleep(ms)
      await toPostgres.heal()
    },
  },
  {
    name: 'PostgreSQL in small pieces',
    async strike({ toPostgres }, ms) {
      toPostgres.weather({ latencyMs: 2, chunkBytes: 200 })
      await sleep(ms)
      await toPostgres.heal()
    },
  },
]
