import type { Role } from '#app/identity/contracts/role'
import { ROLE_PERMISSIONS } from '#app/identity/role_permissions'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'

/** The gate gives the same set as long as it does not read anew, so what follows from it is kept as long. */
const kept = new WeakMap<ReadonlySet<string>, Map<Role, ReadonlySet<string>>>()

/** What a role may do in a tenant: the kernel's matrix, and the permissions of the modules that are on. */
export async function permissionsOf(tenantId: string, role: Role): Promise<ReadonlySet<string>> {
  const enabled = await gate.enabledModules(tenantId)
  const byRole = kept.get(enabled) ?? new Map<Role, ReadonlySet<string>>()
  const permissions = byRole.get(role) ?? permissionsWith(enabled, role)
  kept.set(enabled, byRole.set(role, permissions))
  return permissions
}

function permissionsWith(enabled: ReadonlySet<string>, role: Role): ReadonlySet<string> {
  const granted = [...registry.modules.values()]
    .filter((module) => enabled.has(module.id))
    .flatMap((module) => module.permissions)
    .filter(({ grantedTo }) => role === 'ceo' || role === 'admin' || grantedTo?.includes(role))
    .map(({ id }) => id)
  return new Set([...ROLE_PERMISSIONS[role], ...granted])
}
