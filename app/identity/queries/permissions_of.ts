import type { Permissions } from '#app/identity/contracts/permission'
import type { Grantee } from '#app/identity/contracts/role'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'

/** The gate gives the same set as long as it does not read anew, so what follows from it is kept as long. */
const kept = new WeakMap<ReadonlySet<string>, Map<Grantee, Permissions>>()

/** What a built-in role, or the agent, may do in a tenant: of the kernel, and of the modules that are on. */
export async function permissionsOf(tenantId: string, grantee: Grantee): Promise<Permissions> {
  const enabled = await gate.enabledModules(tenantId)
  const byGrantee = kept.get(enabled) ?? new Map<Grantee, Permissions>()
  const permissions = byGrantee.get(grantee) ?? permissionsWith(enabled, grantee)
  kept.set(enabled, byGrantee.set(grantee, permissions))
  return permissions
}

function permissionsWith(enabled: ReadonlySet<string>, grantee: Grantee): Permissions {
  return new Map(
    [...registry.permissions.values()]
      .filter(({ moduleId }) => moduleId === null || enabled.has(moduleId))
      .flatMap(({ id, grantedTo }) => {
        const reach = grantedTo[grantee]
        return reach ? [[id, reach] as const] : []
      })
  )
}
