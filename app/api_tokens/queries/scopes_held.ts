import { covers } from '#app/api_tokens/contracts/scopes'
import type { Identity } from '#app/identity/contracts/identity'
import { permissionsOf } from '#app/identity/queries/permissions_of'

/** All that a person may do in any of their tenants. */
export async function permissionsAnywhere({ memberships }: Identity): Promise<Set<string>> {
  const each = await Promise.all(
    memberships.map(({ tenantId, role }) => permissionsOf(tenantId, role))
  )
  return new Set(each.flatMap((permissions) => [...permissions]))
}

/** The scopes that would carry nothing, because none of these permissions is covered by them. */
export const emptyScopes = (scopes: readonly string[], permissions: ReadonlySet<string>) =>
  scopes.filter((scope) => ![...permissions].some((permission) => covers(scope, permission)))
