import { discoverModules } from '#app/module_system/discovery'
import { moduleTenants } from '#app/tenancy/system/module_tenants'

export interface ModuleOverview {
  id: string
  version: string | null
  /** `modules/`, or the package as it was named; null for a module that is gone while tenants still know it. */
  from: string | null
  dependsOn: readonly string[]
  tables: readonly string[]
  /** In how many tenants it is on; null where the database cannot be asked. */
  enabledTenants: number | null
}

/** Every module of this installation, and those that only rows remember: harmless, and listed as absent. */
export async function moduleOverview(): Promise<ModuleOverview[]> {
  const found = await discoverModules()
  const counts = await moduleTenants.enabledCounts().catch(() => null)
  const present = found.map(({ id, packageName, manifest }) => ({
    id,
    version: manifest.version,
    from: packageName ?? 'modules/',
    dependsOn: manifest.dependsOn,
    tables: manifest.tables,
    enabledTenants: counts && (counts.get(id) ?? 0),
  }))
  const known = new Set(found.map(({ id }) => id))
  const absent = [...(counts ?? [])]
    .filter(([id]) => !known.has(id))
    .map(([id, enabledTenants]) => ({
      id,
      version: null,
      from: null,
      dependsOn: [],
      tables: [],
      enabledTenants,
    }))
  return [...present, ...absent]
}
