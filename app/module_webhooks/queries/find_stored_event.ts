import type { ModuleWebhookEvent } from '#app/module_system/contracts/contributions'
import { isoTime } from '#app/shared/iso_time'
import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** An event that still has to be handled, as its module sees it; null when it was handled or forgotten. */
export async function findStoredEvent(id: string): Promise<ModuleWebhookEvent | null> {
  const row = await selectOne<{ id: string; type: string; body: string; receivedAt: Date }>(
    database(),
    `select id, type, body, received_at as "receivedAt" from module_webhook_events
     where tenant_id = :tenantId and id = :id and state <> 'processed'`,
    { tenantId: currentTenantId(), id }
  )
  return row && { ...row, receivedAt: isoTime(row.receivedAt) }
}
