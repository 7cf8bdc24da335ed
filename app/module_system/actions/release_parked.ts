import { bells } from '#app/jobs/bells'
import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { select, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import type { Lane } from '#app/jobs/contracts/declaration'

/**
 * Puts the jobs that waited for a module back into the queue, in the transaction that opens its gate. The rows are the
 * tenant's own, so this needs no more than its scope.
 */
export async function releaseParked(trx: Transaction, moduleId: string): Promise<number> {
  const names = [...registry.jobs.values()]
    .filter((job) => job.moduleId === moduleId)
    .map((job) => job.name)
  const runAt = clock.now().toJSDate()
  const released = await select<{ id: string; lane: Lane }>(
    trx,
    `update jobs set state = 'queued', run_at = :runAt, parked_for = null
     where tenant_id = :tenantId and state = 'parked' and (name = any(:names) or parked_for = :moduleId)
     returning id, lane`,
    { tenantId: currentTenantId(), names, moduleId, runAt }
  )
  trx.after('commit', () => {
    for (const { id, lane } of released) bells.ring({ jobId: id, lane, runAt })
  })
  return released.length
}
