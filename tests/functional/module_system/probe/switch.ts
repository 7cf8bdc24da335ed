import { disableModule } from '#app/module_system/actions/disable_module'
import { enableModule } from '#app/module_system/actions/enable_module'
import { registry } from '#app/module_system/registry'
import { gate } from '#app/module_system/gate'
import { tenancy } from '#app/tenancy/scope'

const actorId = null

/** Switches a module on for a tenant, and before it what it needs. */
export async function switchOn(tenantId: string, moduleId: string): Promise<void> {
  for (const id of registry.modules.get(moduleId)?.dependsOn ?? []) await switchOn(tenantId, id)
  const result = await tenancy.run(tenantId, () => enableModule({ moduleId, actorId }))
  if (result.kind !== 'enabled') throw new Error(`${moduleId} is not on: ${result.kind}`)
}

/** Switches a module off for a tenant, and before it what needs it. */
export async function switchOff(tenantId: string, moduleId: string): Promise<void> {
  const enabled = await gate.enabledModules(tenantId)
  for (const { id, dependsOn } of registry.modules.values()) {
    if (enabled.has(id) && dependsOn.includes(moduleId)) await switchOff(tenantId, id)
  }
  const result = await tenancy.run(tenantId, () => disableModule({ moduleId, actorId }))
  if (result.kind !== 'disabled') throw new Error(`${moduleId} is not off: ${result.kind}`)
}
