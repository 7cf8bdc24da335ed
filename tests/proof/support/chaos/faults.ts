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

const FAMILIES = [DATABASE_FAULTS, REDIS_FAULTS, WORKER_FAULTS, NETWORK_FAULTS, CLOCK_FAULTS]

/**
 * The faults that this computer can bring about, in the order in which they strike: the first of each family, then the
 * second of each, so that a short run meets one of every kind.
 */
export function faultsFor(installation: Installation): Fault[] {
  const families = FAMILIES.filter(
    (family) => family !== CLOCK_FAULTS || installation.hasMovableClock
  )
  const longest = Math.max(...families.map((family) => family.length))
  return Array.from({ length: longest }, (_, rank) =>
    families.flatMap((family) => family.slice(rank, rank + 1))
  ).flat()
}
