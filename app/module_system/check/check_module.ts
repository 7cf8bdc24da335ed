import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { KERNEL_DOMAINS } from '#app/kernel'
import { boundaries } from '#app/module_system/check/boundaries'
import { namedRoutes } from '#app/module_system/check/named_routes'
import { literalManifest } from '#app/module_system/check/literal_manifest'
import { ownTables } from '#app/module_system/check/own_tables'
import { parts } from '#app/module_system/check/parts'
import { readDeclarations } from '#app/module_system/declarations'
import type { DiscoveredModule } from '#app/module_system/discovery'
import type { ModuleProblem } from '#app/module_system/validation/problem'

/**
 * Everything that can be said about a module without a database: what the boot would refuse, its boundaries, and the
 * contract that holds for every module. `all` are the modules it would start with, itself included.
 */
export async function checkModule(
  module: DiscoveredModule,
  all: readonly DiscoveredModule[]
): Promise<ModuleProblem[]> {
  const { declarations, problems } = await readDeclarations(KERNEL_DOMAINS, all)
  const boot = problems.filter((problem) => problem.module === module.id)
  // Of a manifest that is not whole, nothing more can be said.
  if (boot.length > 0) return boot
  return [
    ...(await literalManifest(module)),
    ...namedRoutes(module, declarations.routes),
    ...(await parts(module)),
    ...(await ownTables(module)),
    ...(await boundaries(module)),
    ...readme(module),
  ]
}

const readme = ({ id, root }: DiscoveredModule): ModuleProblem[] =>
  existsSync(join(root, 'README.md'))
    ? []
    : [{ module: id, field: 'README.md', reason: 'is missing' }]
