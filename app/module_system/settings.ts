import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** What the tenant has stored laid over the module's defaults, checked by its schema. */
export async function mergeSettings(
  trx: Transaction,
  { id, settings }: ModuleManifest
): Promise<Record<string, unknown>> {
  if (!settings) return {}
  const row = await selectOne<{ settings: Record<string, unknown> }>(
    trx,
    `select settings from tenant_modules where tenant_id = ? and module_id = ?`,
    [currentTenantId(), id]
  )
  const { default: schema } = await settings.schema()
  const merged: unknown = await schema.validate(
    { ...settings.defaults, ...row?.settings },
    { meta: undefined }
  )
  return merged as Record<string, unknown>
}
