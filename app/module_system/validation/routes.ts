import type { DeclaredRoute } from '#app/module_system/route_recorder'
import type { ModuleProblem, Rule } from '#app/module_system/validation/problem'

/** No two owners answer below the same first segment of a path, and no route or route name is given twice. */
export const routes: Rule = ({ routes: declared }) => {
  const claimed = new Map<string, string>()
  const prefixes = new Map<string, string>()
  const problems: ModuleProblem[] = []

  const claim = (owner: string, key: string) => {
    const first = claimed.get(key) ?? owner
    claimed.set(key, first)
    if (first === owner) return
    problems.push({
      module: owner,
      field: 'http',
      reason: `${key} is already answered by "${first}"`,
    })
  }

  for (const route of declared) {
    for (const method of route.methods) claim(route.owner, `${method} ${shapeOf(route)}`)
    if (route.name) claim(route.owner, `the route name "${route.name}"`)
    if (!route.isModule) continue
    prefixes.set(prefixOf(route), route.owner)
  }
  return [...problems, ...sharedPrefixes(declared, prefixes)]
}

/** A module's prefix is its own; kernel domains may share theirs. */
function sharedPrefixes(declared: readonly DeclaredRoute[], prefixes: ReadonlyMap<string, string>) {
  const shared = new Map<string, ModuleProblem>()
  for (const route of declared) {
    const owner = prefixes.get(prefixOf(route))
    if (owner === undefined || owner === route.owner) continue
    const reason = `the prefix "${prefixOf(route)}" is also used by "${owner}"`
    shared.set(`${route.owner} ${reason}`, { module: route.owner, field: 'http', reason })
  }
  return [...shared.values()]
}

/** The area and the first segment of a path: `/api/v1/leads`. */
const prefixOf = ({ pattern, path }: DeclaredRoute) =>
  pattern.slice(0, pattern.length - path.length) + `/${path.split('/')[1] ?? ''}`

/** Parameters match alike, whatever their names. */
const shapeOf = (route: DeclaredRoute) => route.pattern.replace(/:[^/]+/g, ':')
