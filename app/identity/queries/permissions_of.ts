import type { Grantee } from '#app/identity/contracts/role'
import { kernelPermissionsOf } from '#app/identity/role_permissions'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'

/** The gate gives the same set as long as it does not read anew, so what follows from it is kept as long. */
const kept = new WeakMap<ReadonlySet<string>, Map<Grantee, ReadonlySet<string>>>()

/** What a role, or the agent, may do in a tenant: the kernel's matrix, and what modules that are on grant. */
export async function permissionsOf(
  tenantId: string,
  grantee: Grantee
): Promise<ReadonlySet<string>> {
  const enabled = await gate.enabledModules(tenantId)
  const byGrantee = kept.get(enabled) ?? new Map<Grantee, ReadonlySet<string>>()
  const permissions = byGrantee.get(grantee) ?? permissionsWith(enabled, grantee)
  kept.set(enabled, byGrantee.set(grantee, permissions))
  return permissions
}

function permissionsWith(enabled: ReadonlySet<string>, grantee: Grantee): ReadonlySet<string> {
  const granted = [...registry.modules.values()]
    .filter((module) => enabled.has(module.id))
    .flatMap((module) => module.permissions)
    .filter(
      ({ grantedTo }) => grantee === 'ceo' || grantee === 'admin' || grantedTo?.includes(grantee)
    )
    .map(({ id }) => id)
  return new Set([...kernelPermissionsOf(grantee), ...granted])
}
