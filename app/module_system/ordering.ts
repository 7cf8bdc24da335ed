interface Sortable {
  id: string
  manifest: { dependsOn: readonly string[] }
}

/**
 * Dependencies first, else by id. Unknown and cyclic dependencies are left for the validation to name;
 * here they merely do not hang.
 */
export function sortByDependency<M extends Sortable>(modules: M[]): M[] {
  const byId = new Map(modules.map((one) => [one.id, one]))
  const sorted: M[] = []
  const seen = new Set<string>()

  const visit = (one: M) => {
    if (seen.has(one.id)) return
    seen.add(one.id)
    for (const id of one.manifest.dependsOn) {
      const dependency = byId.get(id)
      if (dependency) visit(dependency)
    }
    sorted.push(one)
  }

  for (const one of [...modules].sort((a, b) => a.id.localeCompare(b.id))) visit(one)
  return sorted
}
