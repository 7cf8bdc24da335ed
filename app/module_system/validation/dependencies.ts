import type { ModuleProblem, Rule } from '#app/module_system/validation/problem'

/** Every dependency exists, and following them never leads back. */
export const dependencies: Rule = ({ modules }) => {
  const edges = new Map(modules.map(({ manifest }) => [manifest.id, manifest.dependsOn]))
  const problems: ModuleProblem[] = []

  for (const { id, manifest } of modules) {
    for (const field of ['dependsOn', 'enhances'] as const) {
      for (const other of manifest[field] ?? []) {
        if (other === manifest.id) problems.push({ module: id, field, reason: 'names itself' })
        else if (!edges.has(other))
          problems.push({ module: id, field, reason: `knows no module "${other}"` })
      }
    }
    const cycle = pathBack(manifest.id, edges)
    if (cycle) {
      problems.push({ module: id, field: 'dependsOn', reason: `is cyclic: ${cycle.join(' → ')}` })
    }
  }
  return problems
}

/** The way from a module back to itself, or null. */
function pathBack(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const visited = new Set<string>()

  const walk = (id: string, path: string[]): string[] | null => {
    for (const next of edges.get(id) ?? []) {
      if (next === id) continue
      if (next === start) return [...path, next]
      if (visited.has(next)) continue
      visited.add(next)
      const found = walk(next, [...path, next])
      if (found) return found
    }
    return null
  }
  return walk(start, [start])
}
