import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '#tests/proof/support/chaos/faults'

const HOUR = 3_600

const jump = (seconds: number): Fault['strike'] =>
  async function strike(installation, ms) {
    await installation.setClock(seconds)
    await sleep(ms)
    await installation.setClock(0)
  }

/** Only of the workers: the web process goes on with the true time, as if it ran on another host. */
export const CLOCK_FAULTS: Fault[] = [
  { name: 'the workers’ clock an hour ahead', strike: jump(HOUR) },
  { name: 'the workers’ clock an hour behind', strike: jump(-HOUR) },
]
