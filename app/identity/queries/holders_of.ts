import { can } from '#app/identity/contracts/permission'
import { permissionsOfMember } from '#app/identity/queries/permissions_of'
import { members, type Member } from '#app/tenancy/system/members'
import { currentTenantId } from '#app/tenancy/scope'

/** Who works in the current tenant and holds a permission there, whatever the role. */
export async function holdersOf(permission: string): Promise<Member[]> {
  const all = await members.of(currentTenantId())
  const holds = await Promise.all(
    all.map(async (member) => can({ permissions: await permissionsOfMember(member) }, permission))
  )
  return all.filter((_, index) => holds[index])
}
