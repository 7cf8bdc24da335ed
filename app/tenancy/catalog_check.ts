import { keys } from '#app/tenancy/catalog/keys'
import { objects } from '#app/tenancy/catalog/objects'
import { policies } from '#app/tenancy/catalog/policies'
import { roles } from '#app/tenancy/catalog/roles'
import { tables } from '#app/tenancy/catalog/tables'

/** Everything in the database through which one tenant could come to another's rows. Empty when all is well. */
export async function checkCatalog(): Promise<string[]> {
  const found = await Promise.all([tables(), policies(), keys(), objects(), roles()])
  return found.flat()
}

/** Refuses to serve when a table is not protected as it must be. */
export async function assertCatalog() {
  const problems = await checkCatalog()
  if (problems.length === 0) return
  const lines = problems.map((problem) => `  ${problem}`)
  throw new Error(`The database does not keep tenants apart:\n${lines.join('\n')}`)
}
