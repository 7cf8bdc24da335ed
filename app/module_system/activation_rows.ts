import { recordAudit } from '#app/audit/record_audit'
import { emit } from '#app/events/emit'
import type { ModuleState, SwitchInput } from '#app/module_system/contracts/activation'
import { MODULE_SWITCHED } from '#app/module_system/contracts/events'
import { currentTenantId } from '#app/tenancy/scope'
import { execute, executeOne, select, type Transaction } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'

export const switchesLock = (tenantId: string) => `modules:${tenantId}`

/** Switches of one tenant happen one after another: each reads the states of the others. */
export async function lockSwitches(trx: Transaction) {
  await lockByName(trx, switchesLock(currentTenantId()))
}

export async function statesOf(trx: Transaction): Promise<ReadonlyMap<string, ModuleState>> {
  const rows = await select<{ id: string; state: ModuleState }>(
    trx,
    `select module_id as id, state from tenant_modules where tenant_id = ?`,
    [currentTenantId()]
  )
  return new Map(rows.map(({ id, state }) => [id, state]))
}

export async function writeState(
  trx: Transaction,
  moduleId: string,
  state: ModuleState,
  error?: string
) {
  await executeOne(
    trx,
    `update tenant_modules set state = :state, last_error = :error
     where tenant_id = :tenantId and module_id = :moduleId`,
    { tenantId: currentTenantId(), moduleId, state, error: error ?? null }
  )
}

/** The audit entry and the event of a finished switch, and one more switch in the count of all. */
export async function recordSwitch(trx: Transaction, input: SwitchInput, enabled: boolean) {
  const { moduleId, actorId } = input
  const action = enabled ? 'module.enabled' : 'module.disabled'
  await recordAudit({ action, subject: { type: 'module', id: moduleId }, actorId }, trx)
  await emit(trx, MODULE_SWITCHED, { moduleId, enabled })
  await execute(trx, `select nextval('module_epoch')`)
}
