import type { PeopleActor, WantedRole } from '#app/people/contracts/people_actor'
import type { Client } from '#app/tenancy/database'
import { ownRoles } from '#app/tenancy/system/own_roles'
import type { HeldRole } from '#app/tenancy/system/people'

/** The role that is meant, with what the organization has made of it; null when it has none with this id. */
export async function wantedRole(
  { organizationId }: PeopleActor,
  { role, customRoleId }: WantedRole,
  client?: Client
): Promise<HeldRole | null> {
  if (role !== 'custom') return { role, customRole: null }
  const customRole = customRoleId
    ? await ownRoles.find({ organizationId, id: customRoleId }, client)
    : null
  return customRole && { role, customRole }
}
