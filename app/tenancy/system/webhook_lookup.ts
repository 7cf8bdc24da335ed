import type { WebhookAddress } from '#app/module_webhooks/contracts/address'
import { selectOne } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

/** Finds the address of any tenant by the key in it; the caller enters its tenant at once. */
export const webhookLookup = {
  byKey(moduleId: string, name: string, key: string): Promise<WebhookAddress | null> {
    return selectOne<WebhookAddress>(
      systemDatabase(),
      `select id, tenant_id as "tenantId", module_id as "moduleId", name, secret from module_webhooks
       where module_id = :moduleId and name = :name and key = :key
         and exists (select 1 from tenants where id = module_webhooks.tenant_id and suspended_at is null)`,
      { moduleId, name, key }
    )
  },
}
