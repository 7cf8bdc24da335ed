import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { currentTenantId } from '#app/tenancy/scope'

/** Names of the jobs that the kernel and the modules that are on may make, in order. */
export async function jobKinds(): Promise<string[]> {
  const enabled = await gate.enabledModules(currentTenantId())
  return [...registry.jobs.values()]
    .filter(({ moduleId }) => moduleId === null || enabled.has(moduleId))
    .map(({ name }) => name)
    .sort()
}
