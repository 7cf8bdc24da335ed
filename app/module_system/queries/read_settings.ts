import type { SettingsDeclaration, SettingsValues } from '#app/module_system/contracts/settings'
import { soundValues } from '#app/module_system/settings/sound_values'
import { readStored, type StoredSettings } from '#app/module_system/settings/stored_values'
import { log } from '#app/shared/correlation'
import { database, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

interface Row {
  settings: SettingsValues
  shape: number
  revision: number
}

export interface TenantSettings {
  stored: StoredSettings
  /** What is stored laid over the defaults. */
  values: SettingsValues
  /** Counts the changes; 1 before the first. */
  version: number
}

/** What the current tenant has set about a module, in today's shape, whether the module is on or not. */
export async function readSettings(
  moduleId: string,
  declaration: SettingsDeclaration,
  client: Client = database()
): Promise<TenantSettings> {
  const row = await selectOne<Row>(
    client,
    `select settings, settings_version as shape, settings_revision as revision
     from tenant_modules where tenant_id = :tenantId and module_id = :moduleId`,
    { tenantId: currentTenantId(), moduleId }
  )
  const stored = readStored(declaration, row ?? { settings: {}, shape: declaration.version })
  const { values, dropped } = await soundValues(declaration, stored.plain)
  if (dropped.length > 0) {
    log().warn({ module: moduleId, keys: dropped }, 'stored settings are refused by the schema')
  }
  return { stored, values, version: row?.revision ?? 1 }
}
