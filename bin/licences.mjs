import { installedPackages, licenceProblems } from './supply_chain/licences.mjs'

/** How many packages stand under which licence; ends with 1 when one of them is not allowed. */
const packages = installedPackages()
const counts = Map.groupBy(packages, ({ licence }) => licence ?? 'none stated')
for (const [licence, under] of [...counts].sort(([, a], [, b]) => b.length - a.length)) {
  console.log(`${String(under.length).padStart(5)}  ${licence}`)
}
const problems = licenceProblems(packages)
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
