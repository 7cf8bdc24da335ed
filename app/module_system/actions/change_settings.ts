import { recordAudit } from '#app/audit/record_audit'
import { emit } from '#app/events/emit'
import { lockSwitches, statesOf } from '#app/module_system/activation_rows'
import { SETTINGS_CHANGED } from '#app/module_system/contracts/events'
import type { SettingsDeclaration, SettingsValues } from '#app/module_system/contracts/settings'
import { readSettings } from '#app/module_system/queries/read_settings'
import { registry } from '#app/module_system/registry'
import { newValues } from '#app/module_system/settings/new_values'
import { toRow, type StoredSettings } from '#app/module_system/settings/stored_values'
import { soundValues } from '#app/module_system/settings/sound_values'
import type { FieldError } from '#app/shared/http/problem'
import { openSecret } from '#app/shared/secrets'
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

    const stored = wanted.apply(before.stored)
    const { values } = await soundValues(declaration, stored.plain)
    const keys = changedKeys({ ...before, values: before.values }, { stored, values })
    if (keys.length === 0) return { kind: 'changed' }
    await write(trx, moduleId, declaration, stored)
    await record(trx, change, keys)
    return { kind: 'changed' }
  })
}

interface State {
  stored: StoredSettings
  values: SettingsValues
}

/** An envelope is another one each time it is closed, so what counts is what is inside. */
function changedKeys(before: State, after: State): string[] {
  const opened = ({ values, stored }: State): Record<string, unknown> => ({
    ...values,
    ...Object.fromEntries(
      Object.entries(stored.secrets).map(([key, { sealed }]) => [key, openSecret(sealed) ?? sealed])
    ),
  })
  const [old, now] = [opened(before), opened(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]))
    .sort()
}

async function write(
  trx: Transaction,
  moduleId: string,
  { version }: SettingsDeclaration,
  stored: StoredSettings
) {
  await executeOne(
    trx,
    `update tenant_modules set settings = :settings, settings_version = :shape,
       settings_revision = settings_revision + 1
     where tenant_id = :tenantId and module_id = :moduleId`,
    { tenantId: currentTenantId(), moduleId, settings: toRow(stored), shape: version }
  )
}

/** Which settings changed; never what they are. */
async function record(trx: Transaction, { moduleId, actorId }: Change, keys: string[]) {
  const subject = { type: 'module', id: moduleId }
  await recordAudit({ action: SETTINGS_CHANGED, subject, after: { keys }, actorId }, trx)
  await emit(trx, SETTINGS_CHANGED, { moduleId, keys })
}
