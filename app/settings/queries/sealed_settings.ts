import { switchesLock } from '#app/module_system/activation_rows'
import { settingsLock } from '#app/settings/contracts/lock'
import { database, execute, select, transaction } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import { currentTenantId } from '#app/tenancy/scope'

/** The tables in which a tenant's settings stand, and the lock under which they are changed. */
export const SETTINGS_TABLES = [
  { table: 'tenant_modules', group: 'module_id', lockOf: switchesLock },
  { table: 'tenant_settings', group: 'group_id', lockOf: settingsLock },
] as const

export type SettingsTable = (typeof SETTINGS_TABLES)[number]

export interface SettingsRow {
  group: string
  settings: Record<string, unknown>
}

/** The current tenant's settings in a table that have an envelope in them; one row per group. */
export const sealedSettings = ({ table, group }: SettingsTable) =>
  select<SettingsRow>(
    database(),
    `select ${group} as "group", settings from ${table}
     where tenant_id = :tenantId and settings::text like '%"sealed"%' order by 1`,
    { tenantId: currentTenantId() }
  )

export interface NewEnvelope {
  group: string
  key: string
  sealed: string
  anew: string
}

/** Waits for whoever changes these settings, so that none of them writes back what was there before. */
export function replaceEnvelope(
  { table, group, lockOf }: SettingsTable,
  envelope: NewEnvelope
): Promise<boolean> {
  const tenantId = currentTenantId()
  return transaction(async (trx) => {
    await lockByName(trx, lockOf(tenantId))
    const met = await execute(
      trx,
      `update ${table} set settings = jsonb_set(settings, array[:key, 'sealed'], to_jsonb(:anew::text))
       where tenant_id = :tenantId and ${group} = :group and settings -> :key ->> 'sealed' = :sealed`,
      { ...envelope, tenantId }
    )
    return met === 1
  })
}
