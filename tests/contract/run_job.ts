import { enqueue } from '#app/jobs/enqueue'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { drainJobs } from '#tests/support/drain_jobs'

/** Runs a job of a tenant now, as a schedule or a listener would have it run. */
export async function runJob(tenantId: string, name: string, data: Record<string, unknown> = {}) {
  await tenancy.run(tenantId, () => transaction((trx) => enqueue(trx, { name, data })))
  await drainJobs()
}
