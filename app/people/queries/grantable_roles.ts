import { ROLES } from '#app/identity/contracts/role'
import { grantable } from '#app/identity/queries/permissions_of'
import type { PeopleActor } from '#app/people/contracts/people_actor'
import { coversIn, rightsOf } from '#app/people/rules/role_rights'
import { ownRolesOf } from '#app/roles/queries/list_roles'

export type GrantableRoles = {
  builtIn: string[]
  /** Those that the organization has made, by name. */
  own: { id: string; name: string }[]
}

/** The roles that somebody may give in the tenant where they are: those that lie within what they hold. */
export async function grantableRoles(actor: PeopleActor): Promise<GrantableRoles> {
  const { tenantId, organizationId } = actor
  const own = await ownRolesOf(organizationId)
  return {
    builtIn: ROLES.filter((role) => coversIn(actor, tenantId, [rightsOf(role)])),
    own: own
      .filter((customRole) =>
        coversIn(actor, tenantId, [grantable({ role: 'custom', customRole })])
      )
      .map(({ id, name }) => ({ id, name })),
  }
}
