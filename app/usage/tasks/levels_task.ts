import type { TaskHandler } from '#app/scheduler/contracts/task'
import { tenancy } from '#app/tenancy/scope'
import { allTenantIds } from '#app/tenancy/system/clean_up'
import { noteLevels } from '#app/usage/actions/note_levels'

/** Notes the levels of every tenant, each in its own scope. */
const run: TaskHandler = async ({ signal }) => {
  for (const tenantId of await allTenantIds()) {
    if (signal.aborted) return
    await tenancy.runInBackground(tenantId, () => noteLevels())
  }
}

export default run
