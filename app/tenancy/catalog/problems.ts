import { grants } from '#app/tenancy/catalog/grants'
import { keys } from '#app/tenancy/catalog/keys'
import { objects } from '#app/tenancy/catalog/objects'
import { policies } from '#app/tenancy/catalog/policies'
import type { CatalogReader } from '#app/tenancy/catalog/reader'
import { roles } from '#app/tenancy/catalog/roles'
import { tables } from '#app/tenancy/catalog/tables'

export const CATALOG_PARTS = [tables, policies, grants, keys, objects, roles] as const

/** Everything in the database through which one tenant could come to another's rows. Empty when all is well. */
export async function catalogProblems(read: CatalogReader): Promise<string[]> {
  const found = await Promise.all(CATALOG_PARTS.map((part) => part(read)))
  return found.flat()
}
