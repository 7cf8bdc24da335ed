import { registry } from '#app/module_system/registry'
import type { RoleGrants } from '#app/roles/contracts/role'
import { invalid } from '#app/shared/http/problem'

/** Permissions that exist, each with a reach that means something there; throws 422 and names the others. */
export function checkedGrants(permissions: RoleGrants): RoleGrants {
  const errors = Object.entries(permissions).flatMap(([id, reach]) => {
    const field = `permissions.${id}`
    const known = registry.permissions.get(id)
    if (!known) return [{ field, rule: 'exists', message: 'There is no such permission' }]
    if (known.reaches.includes(reach)) return []
    const message = `It goes as far as ${known.reaches.join(', ')}`
    return [{ field, rule: 'enum', message }]
  })
  if (errors.length > 0) throw invalid(errors)
  return permissions
}
