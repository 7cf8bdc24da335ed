import type { TaskHandler } from '#app/scheduler/contracts/task'
import { tenancy } from '#app/tenancy/scope'
import { tenantsWithEntries } from '#app/tenancy/system/usage_tenants'
import { foldEntries } from '#app/usage/actions/fold_entries'

/** Adds up what was recorded, tenant by tenant, each in its own scope. */
const run: TaskHandler = async ({ signal }) => {
  for (const tenantId of await tenantsWithEntries()) {
    if (signal.aborted) return
    await tenancy.runInBackground(tenantId, () => foldEntries(signal))
  }
}

export default run
