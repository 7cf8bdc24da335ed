import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { sourceImports } from '#app/module_system/check/source_imports'
import type { DiscoveredModule } from '#app/module_system/discovery'
import type { ModuleProblem } from '#app/module_system/validation/problem'

/** Reading a manifest runs nothing of its module: besides `defineModule` and types, everything is lazy. */
export async function literalManifest({ id, root, migrationsFolder }: DiscoveredModule) {
  const folder = dirname(dirname(migrationsFolder))
  const names = ['manifest.ts', 'manifest.js'].map((name) => join(folder, name))
  const manifest = relative(root, names.find((name) => existsSync(name)) ?? '')
  const imports = await sourceImports(root)
  return imports
    .filter(({ file, typeOnly, lazy }) => file === manifest && !typeOnly && !lazy)
    .filter(({ specifier }) => !ALLOWED.includes(specifier))
    .map(({ specifier }): ModuleProblem => ({
      module: id,
      field: 'manifest',
      reason: `imports "${specifier}" at once; import parts of the module lazily`,
    }))
}

const ALLOWED = ['#app/module_system/contracts/manifest', 'nexus/module']
