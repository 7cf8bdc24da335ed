import { audit } from '#app/roles/actions/save_role'
import { ownRoles } from '#app/tenancy/system/own_roles'

export type DeletingRole = 'deleted' | 'unknown' | 'in_use'

/** Deletes a role that nobody holds. */
export function deleteRole(organizationId: string, id: string): Promise<DeletingRole> {
  return ownRoles.transaction(async (trx) => {
    await ownRoles.lock(trx, organizationId)
    const before = await ownRoles.find({ organizationId, id }, trx)
    if (!before) return 'unknown'
    if (before.members > 0) return 'in_use'
    await ownRoles.remove(trx, { organizationId, id })
    await audit(trx, organizationId, { action: 'role.deleted', id, before })
    return 'deleted'
  })
}
