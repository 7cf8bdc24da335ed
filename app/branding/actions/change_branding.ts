import { recordAudit } from '#app/audit/record_audit'
import type { Branding } from '#app/branding/contracts/branding'
import { brandingOf } from '#app/branding/queries/branding_rows'
import { clock } from '#app/shared/clock'
import { executeOne, transaction } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import { currentTenantId } from '#app/tenancy/scope'

/** Says how the current tenant looks; `version` is the one that was read, and 'stale' when it is another by now. */
export function changeBranding(wanted: Branding, actorId: string): Promise<'changed' | 'stale'> {
  const tenantId = currentTenantId()
  return transaction(async (trx) => {
    await lockByName(trx, `branding:${tenantId}`)
    const { version, ...before } = await brandingOf(trx)
    if (version !== wanted.version) return 'stale'
    const { name, senderName, primaryColor, accentColor } = wanted
    const after = { name, senderName, primaryColor, accentColor }
    await executeOne(
      trx,
      `insert into branding (tenant_id, name, sender_name, primary_color, accent_color, updated_at)
       values (:tenantId, :name, :senderName, :primaryColor, :accentColor, :now)
       on conflict (tenant_id) do update set name = excluded.name, sender_name = excluded.sender_name,
         primary_color = excluded.primary_color, accent_color = excluded.accent_color,
         version = branding.version + 1, updated_at = excluded.updated_at`,
      { tenantId, ...after, now: clock.now().toJSDate() }
    )
    const subject = { type: 'tenant', id: tenantId }
    await recordAudit({ action: 'branding.changed', subject, before, after, actorId }, trx)
    return 'changed'
  })
}
