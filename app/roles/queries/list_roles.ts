import { ROLES } from '#app/identity/contracts/role'
import { grantable } from '#app/identity/queries/permissions_of'
import type { OwnRole, RoleGrants } from '#app/roles/contracts/role'
import { ownRoles } from '#app/tenancy/system/own_roles'

export interface ListedRole {
  /** The word of a built-in role, or the id of one that the organization has made. */
  id: string
  builtIn: boolean
  /** Of a built-in role it stands in the texts. */
  name: string | null
  grants: RoleGrants
  /** How many hold it; null for built-in roles, which every organization shares. */
  members: number | null
  version: number | null
}

/** Those that the organization has made, by name. */
export const ownRolesOf = (organizationId: string): Promise<OwnRole[]> =>
  ownRoles.list(organizationId)

/** The built-in roles, then those of the organization by name. */
export async function listRoles(organizationId: string): Promise<ListedRole[]> {
  return [...BUILT_IN(), ...(await ownRoles.list(organizationId)).map(ofOrganization)]
}

/** One of them; null when there is none. `id` may be any text. */
export async function findRole(organizationId: string, id: string): Promise<ListedRole | null> {
  return (await listRoles(organizationId)).find((one) => one.id === id.toLowerCase()) ?? null
}

export const ofOrganization = ({ id, name, grants, members, version }: OwnRole): ListedRole => ({
  id,
  builtIn: false,
  name,
  grants,
  members,
  version,
})

const BUILT_IN = (): ListedRole[] =>
  ROLES.map((id) => ({
    id,
    builtIn: true,
    name: null,
    grants: Object.fromEntries(grantable({ role: id, customRole: null })),
    members: null,
    version: null,
  }))
