import { recordAudit } from '#app/audit/record_audit'
import { relay } from '#app/events/relay'
import { SETTINGS_CHANGED } from '#app/module_system/contracts/events'
import type { SettingsDeclaration } from '#app/module_system/contracts/settings'
import type {
  SettingsChange,
  SettingsChangeResult,
} from '#app/settings/actions/change_tenant_settings'
import { settingsLock } from '#app/settings/contracts/lock'
import type { Group } from '#app/settings/groups'
import { planChange, type Plan } from '#app/settings/plan_change'
import { readOrganizationGroup } from '#app/settings/queries/read_organization_group'
import { formFields } from '#app/settings/values/form_fields'
import { newValues } from '#app/settings/values/new_values'
import { groupPurpose, levelOf } from '#app/settings/values/resolved'
import { toRow } from '#app/settings/values/stored_values'
import { clock } from '#app/shared/clock'
import { currentRequestId } from '#app/shared/correlation'
import type { FieldError } from '#app/shared/http/problem'
import type { Transaction } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import { systemTransaction } from '#app/tenancy/system/database'
import { organizationSettings } from '#app/tenancy/system/organization_settings'

interface OrganizationChange extends SettingsChange {
  organizationId: string
  /** Keys that tenants see and may not set. */
  locked: readonly string[]
}

/** Sets what holds for all tenants of an organization, unless they say otherwise where they may. */
export async function changeOrganizationSettings(
  group: Group,
  { organizationId, values, version, locked }: OrganizationChange
): Promise<SettingsChangeResult> {
  const { declaration } = group
  const wanted = await newValues(declaration, values)
  if (wanted.kind === 'invalid') return wanted
  const unlockable = await notLockable(declaration, locked)
  if (unlockable.length > 0) return { kind: 'invalid', errors: unlockable }

  return systemTransaction(async (trx): Promise<SettingsChangeResult> => {
    await lockByName(trx, settingsLock(organizationId))
    const before = await readOrganizationGroup(group, organizationId, trx)
    if (before.version !== version) return { kind: 'stale' }
    const plan = await planChange(declaration, before, values, wanted)
    if (plan.kind === 'invalid') return plan
    const locks = { before: [...before.locked].sort(), after: [...new Set(locked)].sort() }
    const sameLocks = locks.before.join() === locks.after.join()
    if (plan.difference.keys.length === 0 && sameLocks) return { kind: 'changed' }
    await organizationSettings.write(
      { organizationId, group: group.id },
      {
        settings: toRow(plan.stored, groupPurpose(organizationId, group.id)),
        locked: locks.after,
        shape: declaration.version,
      },
      trx
    )
    await record(trx, group, organizationId, plan, locks)
    return { kind: 'changed' }
  })
}

async function record(
  trx: Transaction,
  { id, moduleId, declaration }: Group,
  organizationId: string,
  { difference, effective }: Extract<Plan, { kind: 'planned' }>,
  locks: { before: string[]; after: string[] }
) {
  await recordAudit(
    {
      action: 'organization.settings_changed',
      subject: { type: 'settings', id },
      before: { ...difference.before, locked: locks.before },
      after: { ...difference.after, locked: locks.after },
      secrets: declaration.secrets,
      tenantId: null,
      organizationId,
    },
    trx
  )
  if (moduleId === null) return
  const before = new Set(locks.before)
  const after = new Set(locks.after)
  const keys = [...new Set([...effective, ...before.symmetricDifference(after)])].sort()
  const event = {
    name: SETTINGS_CHANGED,
    payload: JSON.stringify({ moduleId, keys }),
    now: clock.now().toJSDate(),
    requestId: currentRequestId(),
  }
  await organizationSettings.tell({ organizationId, group: id }, event, trx)
  trx.after('commit', () => relay.wake())
}

async function notLockable(
  declaration: SettingsDeclaration,
  locked: readonly string[]
): Promise<FieldError[]> {
  const { default: validator } = await declaration.schema()
  const { fields } = formFields(validator.toJSONSchema(), declaration.secrets)
  const lockable = new Set(
    fields.flatMap(({ key }) => (levelOf(declaration, key) === 'both' ? [key] : []))
  )
  return locked.flatMap((key, index) =>
    lockable.has(key)
      ? []
      : [{ field: `locked.${index}`, rule: 'unknown', message: 'There is no such setting to lock' }]
  )
}
