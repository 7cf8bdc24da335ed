import {
  lockSwitches,
  recordSwitch,
  statesOf,
  writeState,
} from '#app/module_system/activation_rows'
import type {
  DisableResult,
  ModuleState,
  SwitchInput,
} from '#app/module_system/contracts/activation'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * Switches a module off for the current tenant, unless an enabled module needs it. The gate closes first; the module's
 * data stays.
 */
export async function disableModule(input: SwitchInput): Promise<DisableResult> {
  const manifest = registry.modules.get(input.moduleId)
  if (!manifest) return { kind: 'unknown_module' }

  const begun = await transaction(async (trx): Promise<DisableResult | null> => {
    await lockSwitches(trx)
    const states = await statesOf(trx)
    if ((states.get(manifest.id) ?? 'disabled') === 'disabled') return { kind: 'disabled' }
    const dependants = dependantsOf(manifest.id, states)
    if (dependants.length > 0) return { kind: 'has_dependants', dependants }
    await writeState(trx, manifest.id, 'disabling')
    return null
  })
  gate.forget(currentTenantId())
  if (begun) return begun

  const lifecycle = await manifest.lifecycle?.()
  await lifecycle?.default.onTenantDisable?.(currentTenantId())
  await transaction(async (trx) => {
    await lockSwitches(trx)
    if ((await statesOf(trx)).get(manifest.id) !== 'disabling') return
    await writeState(trx, manifest.id, 'disabled')
    await recordSwitch(trx, input, false)
  })
  return { kind: 'disabled' }
}

function dependantsOf(moduleId: string, states: ReadonlyMap<string, ModuleState>): string[] {
  const inUse = ['enabled', 'enabling']
  return [...registry.modules.values()]
    .filter(
      ({ id, dependsOn }) => dependsOn.includes(moduleId) && inUse.includes(states.get(id) ?? '')
    )
    .map(({ id }) => id)
}
