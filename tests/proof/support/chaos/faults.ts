import { CLOCK_FAULTS } from '#tests/proof/support/chaos/clock_faults'
import { DATABASE_FAULTS } from '#tests/proof/support/chaos/database_faults'
import { NETWORK_FAULTS } from '#tests/proof/support/chaos/network_faults'
import { REDIS_FAULTS } from '#tests/proof/support/chaos/redis_faults'
import type { Installation } from '#tests/proof/support/chaos/installation'
import { WORKER_FAULTS } from '#tests/proof/support/chaos/worker_faults'

/** Something that goes wrong for about `ms` milliseconds; everything is in order again when it resolves. */
export interface Fault {
  name: string
  strike(installation: Installation, ms: number): Promise<void>
}

/** The faults that this computer can bring about, in the order in which they strike. */
export function faultsFor(installation: Installation): Fault[] {
  return [
    ...DATABASE_FAULTS,
    ...REDIS_FAULTS,
    ...WORKER_FAULTS,
    ...NETWORK_FAULTS,
    ...(installation.hasMovableClock ? CLOCK_FAULTS : []),
  ]
}
