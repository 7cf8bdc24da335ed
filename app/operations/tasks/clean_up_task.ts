import { cleanUpTenant } from '#app/operations/actions/clean_up_tenant'
import type { TaskHandler } from '#app/scheduler/contracts/task'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { log } from '#app/shared/correlation'
import { tenancy } from '#app/tenancy/scope'
import { invitations } from '#app/tenancy/system/invitations'
import { applyRetention } from '#app/tenancy/system/retention'
import { deleteOldPlatformMails } from '#app/tenancy/system/platform_mails'
import { registrations } from '#app/tenancy/system/registrations'
import { allTenantIds, deleteExpired } from '#app/tenancy/system/clean_up'

/**
 * Keeps the promises of the migrations about how long rows are kept, and what tenants have set about it. A tenant's rows
 * are deleted in its own scope, so that a mistake here could not reach another's.
 */
const run: TaskHandler = async ({ signal }) => {
  const now = clock.now()
  const deleted: Record<string, number> = await applyRetention(now, signal)
  for (const tenantId of await allTenantIds()) {
    if (signal.aborted) return
    const counts = await tenancy.runInBackground(tenantId, () => cleanUpTenant(now, signal))
    for (const [kind, count] of Object.entries(counts)) {
      deleted[kind] = (deleted[kind] ?? 0) + count
    }
  }
  const setupBefore = now.minus({ hours: LIMITS.time.setupLink })
  const linksBefore = now.minus({ days: LIMITS.time.linkKept })
  const auditBefore = now.minus({ days: LIMITS.time.platformAudit })
  Object.assign(deleted, await deleteExpired({ now, setupBefore, linksBefore, auditBefore }))
  const mailsBefore = now.minus({ days: LIMITS.time.platformMails }).toJSDate()
  deleted.platformMails = await deleteOldPlatformMails(mailsBefore)
  const unconfirmedBefore = now.minus({ days: LIMITS.time.registrationUnconfirmed }).toJSDate()
  const endedBefore = now.minus({ days: LIMITS.time.invitationKept }).toJSDate()
  deleted.invitations = await invitations.forget(endedBefore)
  deleted.registrations = await registrations.forget(unconfirmedBefore)
  log().info({ deleted }, 'rows that have served their purpose are deleted')
}

export default run
