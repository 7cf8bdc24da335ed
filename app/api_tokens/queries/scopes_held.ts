import { covers } from '#app/api_tokens/contracts/scopes'
import type { Identity } from '#app/identity/contracts/identity'
import { permissionsOfMember } from '#app/identity/queries/permissions_of'

/** All that a person may do in any of their tenants. */
export async function permissionsAnywhere({ memberships }: Identity): Promise<string[]> {
  const each = await Promise.all(memberships.map(permissionsOfMember))
  return [...new Set(each.flatMap((permissions) => [...permissions.keys()]))]
}

/** The scopes that would carry nothing, because none of these permissions is covered by them. */
export const emptyScopes = (scopes: readonly string[], permissions: readonly string[]) =>
  scopes.filter((scope) => !permissions.some((permission) => covers(scope, permission)))
