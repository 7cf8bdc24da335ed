import type { Rule } from '#app/module_system/validation/problem'

const SNAKE_CASE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/

/** The id is the folder's name, and no other module or kernel domain has it. */
export const ids: Rule = ({ domains, modules }) => {
  const taken = new Set(domains.map((domain) => domain.id))
  return modules.flatMap(({ id: folder, manifest: { id } }) => {
    const reasons: string[] = []
    if (!SNAKE_CASE.test(id)) reasons.push(`"${id}" is not snake_case`)
    if (id !== folder) reasons.push(`"${id}" is not the name of its folder, "${folder}"`)
    if (taken.has(id)) reasons.push(`"${id}" is already taken`)
    taken.add(id)
    return reasons.map((reason) => ({ module: folder, field: 'id', reason }))
  })
}
