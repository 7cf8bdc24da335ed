import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'

/** The lists of a manifest. */
export type ContributionKind = {
  [K in keyof ModuleManifest]-?: NonNullable<ModuleManifest[K]> extends readonly object[]
    ? K
    : never
}[keyof ModuleManifest]

export type Contribution<K extends ContributionKind> = NonNullable<ModuleManifest[K]>[number] & {
  moduleId: string
}

/** What the modules that are on for a tenant contribute of one kind, in the order of the modules. */
export async function contributions<K extends ContributionKind>(
  tenantId: string,
  kind: K
): Promise<Contribution<K>[]> {
  const enabled = await gate.enabledModules(tenantId)
  return allContributions(kind).filter(({ moduleId }) => enabled.has(moduleId))
}

/** The same of every module, whether it is on or not. */
export function allContributions<K extends ContributionKind>(kind: K): Contribution<K>[] {
  return [...registry.modules.values()].flatMap((manifest) =>
    ((manifest[kind] ?? []) as NonNullable<ModuleManifest[K]>[number][]).map((one) => ({
      ...one,
      moduleId: manifest.id,
    }))
  )
}
