import { recordAudit } from '#app/audit/record_audit'
import { clock } from '#app/shared/clock'
import { executeOne, selectOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * Nothing is sent there any more, and its secrets are gone at once. The row goes with its last delivery: there may be
 * too many of them for one request. False when there was no such endpoint; deleting twice is fine.
 */
export function deleteEndpoint(id: string): Promise<boolean> {
  return transaction(async (trx) => {
    const endpoint = await selectOne<{ url: string; events: string[]; deletedAt: Date | null }>(
      trx,
      `select url, events, deleted_at as "deletedAt" from webhook_endpoints
       where tenant_id = :tenantId and id = :id for update`,
      { tenantId: currentTenantId(), id }
    )
    if (!endpoint) return false
    if (endpoint.deletedAt) return true
    await executeOne(
      trx,
      `update webhook_endpoints set deleted_at = :now, enabled = false, secret = null, previous_secret = null,
         previous_secret_until = null
       where tenant_id = :tenantId and id = :id`,
      { tenantId: currentTenantId(), id, now: clock.now().toJSDate() }
    )
    await recordAudit(
      {
        action: 'webhook.deleted',
        subject: { type: 'webhook', id },
        before: { url: endpoint.url, events: endpoint.events },
      },
      trx
    )
    return true
  })
}
