import { recordAudit } from '#app/audit/record_audit'
import { emit } from '#app/events/emit'
import { lockSwitches, statesOf } from '#app/module_system/activation_rows'
import { SETTINGS_CHANGED } from '#app/module_system/contracts/events'
import type { SettingsDeclaration, SettingsValues } from '#app/module_system/contracts/settings'
import { readSettings } from '#app/module_system/queries/read_settings'
import { registry } from '#app/module_system/registry'
import { planChange, type Plan } from '#app/settings/plan_change'
import { newValues } from '#app/settings/values/new_values'
import { groupPurpose } from '#app/settings/values/resolved'
import { toRow, type StoredSettings } from '#app/settings/values/stored_values'
import type { FieldError } from '#app/shared/http/problem'
import { executeOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

interface Change {
  moduleId: string
  values: SettingsValues
  /** What the caller read; another one means that somebody was faster. */
  version: number
  actorId: string
}

export type ChangeSettingsResult =
  | { kind: 'changed' }
  | { kind: 'off' }
  | { kind: 'stale' }
  | { kind: 'invalid'; errors: FieldError[] }

/** Sets what a module of the current tenant may be told. Setting what is set already changes nothing. */
export async function changeSettings(change: Change): Promise<ChangeSettingsResult> {
  const { moduleId, version } = change
  const declaration = registry.modules.get(moduleId)?.settings
  if (!declaration) return { kind: 'off' }
  const wanted = await newValues(declaration, change.values)
  if (wanted.kind === 'invalid') return wanted

  return transaction(async (trx): Promise<ChangeSettingsResult> => {
    await lockSwitches(trx)
    if ((await statesOf(trx)).get(moduleId) !== 'enabled') return { kind: 'off' }
    const before = await readSettings(moduleId, declaration, trx)
    if (before.version !== version) return { kind: 'stale' }
    const plan = await planChange(declaration, before, change.values, wanted)
    if (plan.kind === 'invalid') return plan
    if (plan.difference.keys.length === 0) return { kind: 'changed' }
    await write(trx, moduleId, declaration, plan.stored)
    await record(trx, change, declaration, plan)
    return { kind: 'changed' }
  })
}

async function write(
  trx: Transaction,
  moduleId: string,
  { version }: SettingsDeclaration,
  stored: StoredSettings
) {
  const tenantId = currentTenantId()
  await executeOne(
    trx,
    `update tenant_modules set settings = :settings, settings_version = :shape,
       settings_revision = settings_revision + 1
     where tenant_id = :tenantId and module_id = :moduleId`,
    {
      tenantId,
      moduleId,
      settings: toRow(stored, groupPurpose(tenantId, moduleId)),
      shape: version,
    }
  )
}

/** The audit has what was set, secrets hidden; the event names what is different for the module. */
async function record(
  trx: Transaction,
  { moduleId, actorId }: Change,
  { secrets }: SettingsDeclaration,
  { difference, effective }: Extract<Plan, { kind: 'planned' }>
) {
  const { before, after } = difference
  const subject = { type: 'module', id: moduleId }
  await recordAudit({ action: SETTINGS_CHANGED, subject, before, after, secrets, actorId }, trx)
  if (effective.length > 0) await emit(trx, SETTINGS_CHANGED, { moduleId, keys: effective })
}
