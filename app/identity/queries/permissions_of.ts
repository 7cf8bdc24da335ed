import type { Role } from '#app/identity/contracts/role'
import { ROLE_PERMISSIONS } from '#app/identity/role_permissions'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'

/** What a role may do in a tenant: the kernel's matrix, and the permissions of the modules that are on. */
export async function permissionsOf(tenantId: string, role: Role): Promise<ReadonlySet<string>> {
  const enabled = await gate.enabledModules(tenantId)
  const granted = [...registry.modules.values()]
    .filter((module) => enabled.has(module.id))
    .flatMap((module) => module.permissions)
    .filter(({ grantedTo }) => role === 'ceo' || role === 'admin' || grantedTo?.includes(role))
    .map(({ id }) => id)
  return new Set([...ROLE_PERMISSIONS[role], ...granted])
}
