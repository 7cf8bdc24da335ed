import { select, type Transaction } from '#app/tenancy/database'

/** What endpoints of webhooks wait for, over all tenants; the relay asks before it makes jobs of events. */
export const webhookReceivers = {
  /** The types that each of these tenants has a receiver for. */
  async types(trx: Transaction, tenantIds: readonly string[]): Promise<Map<string, Set<string>>> {
    const rows = await select<{ tenantId: string; events: unknown }>(
      trx,
      `select tenant_id as "tenantId", events from webhook_endpoints
       where tenant_id = any(:tenantIds) and enabled and deleted_at is null
         and pause_reason is distinct from 'gone'`,
      { tenantIds }
    )
    const types = new Map<string, Set<string>>()
    for (const { tenantId, events } of rows) {
      const known = types.get(tenantId) ?? new Set()
      for (const type of Array.isArray(events) ? events : []) known.add(String(type))
      types.set(tenantId, known)
    }
    return types
  },
}
