import { KEPT_HOURS } from '#app/operations/retention'
import type { TaskHandler } from '#app/scheduler/contracts/task'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { cleanUp } from '#app/tenancy/system/clean_up'

const OF_TENANTS = [
  'endedJobs',
  'dispatchedEvents',
  'inboundEvents',
  'agentTurns',
  'idempotencyKeys',
  'liveEvents',
] as const

/** Keeps the promises of the migrations about how long rows are kept. */
const run: TaskHandler = async ({ signal }) => {
  const now = clock.now()
  const deleted: Record<string, number> = {}
  for (const tenantId of await cleanUp.tenantIds()) {
    for (const kind of OF_TENANTS) {
      if (signal.aborted) return
      const before = now.minus({ hours: KEPT_HOURS[kind] })
      const count = await cleanUp[kind]({ signal, tenantId, before })
      deleted[kind] = (deleted[kind] ?? 0) + count
    }
  }
  const setupBefore = now.minus({ hours: KEPT_HOURS.setupTokens })
  Object.assign(deleted, await cleanUp.expired({ now, setupBefore }))
  log().info({ deleted }, 'rows that have served their purpose are deleted')
}

export default run
