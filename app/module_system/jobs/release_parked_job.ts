import type { JobHandler } from '#app/jobs/contracts/declaration'
import { releaseParked } from '#app/module_system/actions/release_parked'
import { gate } from '#app/module_system/gate'
import { transaction } from '#app/tenancy/database'

/** Releases what another node parked just after the switch, before it had heard of it. */
const handle: JobHandler = async ({ tenantId, data }) => {
  const moduleId = String(data.moduleId)
  if (!(await gate.isEnabled(tenantId, moduleId))) return
  await transaction((trx) => releaseParked(trx, moduleId))
}

export default handle
