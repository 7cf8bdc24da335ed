import type { Rule } from '#app/module_system/validation/problem'

const SNAKE_CASE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/

/** The id is what its folder or package says, and no other module or kernel domain has it. */
export const ids: Rule = ({ domains, modules }) => {
  const taken = new Set(domains.map((domain) => domain.id))
  return modules.flatMap(({ id: folder, packageName, manifest: { id } }) => {
    const said = packageName === null ? 'the name of its folder' : 'what its package.json says'
    const reasons: string[] = []
    if (!SNAKE_CASE.test(id)) reasons.push(`"${id}" is not snake_case`)
    if (id !== folder) reasons.push(`"${id}" is not ${said}, "${folder}"`)
    if (taken.has(id)) reasons.push(`"${id}" is already taken`)
    taken.add(id)
    return reasons.map((reason) => ({ module: folder, field: 'id', reason }))
  })
}
