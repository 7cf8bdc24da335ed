import type { DateTime } from 'luxon'
import { cleanUpTenant } from '#app/operations/actions/clean_up_tenant'
import { SETUP_LINKS_KEPT_HOURS } from '#app/operations/retention'
import type { TaskHandler } from '#app/scheduler/contracts/task'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { tenancy } from '#app/tenancy/scope'
import { keptDays } from '#app/tenancy/limits/retention'
import { retentionOf } from '#app/tenancy/queries/retention_of'
import { allTenantIds, deleteAuditEntries, deleteExpired } from '#app/tenancy/system/clean_up'

/**
 * Keeps the promises of the migrations about how long rows are kept. A tenant's rows are deleted in its own scope, so
 * that a mistake here could not reach another's.
 */
const run: TaskHandler = async ({ signal }) => {
  const now = clock.now()
  const deleted: Record<string, number> = {}
  for (const tenantId of await allTenantIds()) {
    if (signal.aborted) return
    const counts = await tenancy.runInBackground(tenantId, async () => ({
      ...(await cleanUpTenant(now, signal)),
      auditEntries: await cleanUpAudit(tenantId, now),
    }))
    for (const [kind, count] of Object.entries(counts)) {
      deleted[kind] = (deleted[kind] ?? 0) + count
    }
  }
  const setupBefore = now.minus({ hours: SETUP_LINKS_KEPT_HOURS })
  Object.assign(deleted, await deleteExpired({ now, setupBefore }))
  log().info({ deleted }, 'rows that have served their purpose are deleted')
}

/** Kept for good unless the tenant says otherwise. */
async function cleanUpAudit(tenantId: string, now: DateTime) {
  const days = keptDays((await retentionOf()).kept, 'auditEntries')
  return days === null ? 0 : deleteAuditEntries(tenantId, now.minus({ days }))
}

export default run
