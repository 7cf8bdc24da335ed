import { recordAudit } from '#app/audit/record_audit'
import type { SettingsValues } from '#app/module_system/contracts/settings'
import type { FieldError } from '#app/shared/http/problem'
import type { Group } from '#app/settings/groups'
import { planChange } from '#app/settings/plan_change'
import { readGroup } from '#app/settings/queries/read_group'
import { newValues } from '#app/settings/values/new_values'
import { groupPurpose } from '#app/settings/values/resolved'
import { toRow } from '#app/settings/values/stored_values'
import { execute, transaction } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import { currentTenantId } from '#app/tenancy/scope'
import { settingsLock } from '#app/settings/contracts/lock'

export interface SettingsChange {
  values: SettingsValues
  /** What the caller read; another one means that somebody was faster. */
  version: number
}

export type SettingsChangeResult =
  { kind: 'changed' } | { kind: 'stale' } | { kind: 'invalid'; errors: FieldError[] }

/** Sets what the current tenant may say about a group of the kernel. Setting what is set already changes nothing. */
export async function changeTenantSettings(
  group: Group,
  { values, version }: SettingsChange
): Promise<SettingsChangeResult> {
  const { id, declaration } = group
  const wanted = await newValues(declaration, values)
  if (wanted.kind === 'invalid') return wanted
  const tenantId = currentTenantId()

  return transaction(async (trx): Promise<SettingsChangeResult> => {
    await lockByName(trx, settingsLock(tenantId))
    const before = await readGroup(group, trx)
    if (before.version !== version) return { kind: 'stale' }
    const plan = await planChange(declaration, before, values, wanted)
    if (plan.kind === 'invalid') return plan
    if (plan.difference.keys.length === 0) return { kind: 'changed' }
    await execute(
      trx,
      `insert into tenant_settings (tenant_id, group_id, settings, settings_version, revision)
       values (:tenantId, :id, :settings, :shape, 2)
       on conflict (tenant_id, group_id) do update set settings = excluded.settings,
         settings_version = excluded.settings_version, revision = tenant_settings.revision + 1`,
      {
        tenantId,
        id,
        settings: toRow(plan.stored, groupPurpose(tenantId, id)),
        shape: declaration.version,
      }
    )
    await recordAudit(
      {
        action: 'settings.changed',
        subject: { type: 'settings', id },
        before: plan.difference.before,
        after: plan.difference.after,
        secrets: declaration.secrets,
      },
      trx
    )
    return { kind: 'changed' }
  })
}
