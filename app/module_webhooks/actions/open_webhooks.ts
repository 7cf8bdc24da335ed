import { randomBytes } from 'node:crypto'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { webhookPurpose } from '#app/module_webhooks/contracts/address'
import { clock } from '#app/shared/clock'
import { sealSecret } from '#app/shared/secrets'
import { execute, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export const newSecret = () => `whs_${randomBytes(24).toString('base64url')}`

/** Gives each webhook of a module its address in the current tenant. One that has an address keeps it, and its secret. */
export async function openWebhooks(trx: Transaction, { id, webhooks = [] }: ModuleManifest) {
  for (const { name } of webhooks) {
    await execute(
      trx,
      `insert into module_webhooks (tenant_id, module_id, name, key, secret, created_at)
       values (:tenantId, :moduleId, :name, :key, :secret, :now)
       on conflict (tenant_id, module_id, name) do nothing`,
      {
        tenantId: currentTenantId(),
        moduleId: id,
        name,
        key: randomBytes(24).toString('base64url'),
        secret: sealSecret(newSecret(), webhookPurpose(currentTenantId())),
        now: clock.now().toJSDate(),
      }
    )
  }
}
