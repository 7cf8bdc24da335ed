import { catalogProblems } from '#app/tenancy/catalog/problems'
import { readCatalog } from '#app/tenancy/system/catalog_query'

/** What the catalog check finds in the database of this process. */
export const checkCatalog = (): Promise<string[]> => catalogProblems(readCatalog)

/** Refuses to serve when a table is not protected as it must be. */
export async function assertCatalog() {
  const problems = await checkCatalog()
  if (problems.length === 0) return
  const lines = problems.map((problem) => `  ${problem}`)
  throw new Error(`The database does not keep tenants apart:\n${lines.join('\n')}`)
}
