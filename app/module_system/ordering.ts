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
    for (const id of dependenciesOf(one)) {
      const dependency = byId.get(id)
      if (dependency) visit(dependency)
    }
    sorted.push(one)
  }

  for (const one of [...modules].sort((a, b) => a.id.localeCompare(b.id))) visit(one)
  return sorted
}

/** Manifests are sorted before anything has checked that they are whole. */
function dependenciesOf({ manifest }: Sortable): readonly string[] {
  return Array.isArray(manifest.dependsOn) ? manifest.dependsOn : []
}
