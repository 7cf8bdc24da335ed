import { recordAudit } from '#app/audit/record_audit'
import { executeOne, transaction } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import { RETENTION_NAMES, type Kept, type RetentionName } from '#app/tenancy/limits/retention'
import { retentionOf } from '#app/tenancy/queries/retention_of'
import { currentTenantId } from '#app/tenancy/scope'

export interface RetentionChange {
  /** Days by name; null takes the tenant's own value away. */
  retention: Partial<Record<RetentionName, number | null>>
  /** The version that was read; a newer one refuses the change. */
  version: number
  userId: string
}

/** Says how long the tenant keeps what; 'stale' when somebody else did meanwhile. */
export function changeRetention(change: RetentionChange): Promise<'changed' | 'stale'> {
  const tenantId = currentTenantId()
  return transaction(async (trx) => {
    await lockByName(trx, `retention:${tenantId}`)
    const { kept: before, version } = await retentionOf(trx)
    if (version !== change.version) return 'stale'
    const kept = merged(before, change.retention)
    await executeOne(
      trx,
      `insert into tenant_retention (tenant_id, kept) values (:tenantId, :kept)
       on conflict (tenant_id) do update
         set kept = excluded.kept, version = tenant_retention.version + 1`,
      { tenantId, kept: JSON.stringify(kept) }
    )
    await recordAudit(
      {
        action: 'tenant.retention_changed',
        subject: { type: 'tenant', id: tenantId },
        before: { ...before },
        after: { ...kept },
        actorId: change.userId,
      },
      trx
    )
    return 'changed'
  })
}

function merged(before: Kept, changes: RetentionChange['retention']): Kept {
  const entries = RETENTION_NAMES.map((name) => {
    const wanted = changes[name]
    return [name, wanted === undefined ? before[name] : (wanted ?? undefined)] as const
  })
  return Object.fromEntries(entries.filter(([, days]) => days !== undefined))
}
