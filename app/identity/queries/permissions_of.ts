import type { Membership } from '#app/identity/contracts/identity'
import type { Permissions, Reach } from '#app/identity/contracts/permission'
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

/** What a member may do in a tenant: by a built-in role, or by one that the organization has made. */
export async function permissionsOfMember(member: Held): Promise<Permissions> {
  const { tenantId, role, customRole } = member
  if (role !== 'custom') return permissionsOf(tenantId, role)
  const enabled = await gate.enabledModules(tenantId)
  return heldOf(customRole?.grants ?? {}, (moduleId) => moduleId === null || enabled.has(moduleId))
}

/** The same as if every module were on: what somebody may hand on to a role. */
export function grantable({ role, customRole }: Omit<Held, 'tenantId'>): Permissions {
  if (role === 'custom') return heldOf(customRole?.grants ?? {}, () => true)
  return new Map(
    [...registry.permissions.values()].flatMap(({ id, grantedTo }) => {
      const reach = grantedTo[role]
      return reach ? [[id, reach] as const] : []
    })
  )
}

type Held = Pick<Membership, 'tenantId' | 'role' | 'customRole'>

/** A permission that nobody declares any more is none. */
function heldOf(
  grants: Readonly<Record<string, Reach>>,
  isOn: (moduleId: string | null) => boolean
): Permissions {
  return new Map(
    Object.entries(grants).filter(([id]) => {
      const known = registry.permissions.get(id)
      return known !== undefined && isOn(known.moduleId)
    })
  )
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
