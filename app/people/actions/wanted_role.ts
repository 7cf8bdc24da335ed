import type { PeopleActor, WantedRole } from '#app/people/contracts/people_actor'
import type { Transaction } from '#app/tenancy/database'
import { ownRoles } from '#app/tenancy/system/own_roles'
import type { HeldRole } from '#app/tenancy/system/people'

/**
 * The role that is meant, with what the organization has made of it; null when it has none with this id. In a transaction
 * of the system role it stays so until that ends: nobody widens a role between the look at it and the giving of it.
 */
export async function wantedRole(
  { organizationId }: Pick<PeopleActor, 'organizationId'>,
  { role, customRoleId }: WantedRole,
  trx?: Transaction
): Promise<HeldRole | null> {
  if (role !== 'custom') return { role, customRole: null }
  if (trx) await ownRoles.lock(trx, organizationId)
  const customRole = customRoleId
    ? await ownRoles.find({ organizationId, id: customRoleId }, trx)
    : null
  return customRole && { role, customRole }
}
