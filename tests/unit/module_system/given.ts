import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import type { DiscoveredModule } from '#app/module_system/discovery'
import type { DeclaredRoute } from '#app/module_system/route_recorder'
import type { Declarations } from '#app/module_system/validation/problem'

const never = () => Promise.reject(new Error('A rule must not load parts of a module'))
const text = { en: 'Paint', es: 'Pintura', fr: 'Peinture' }

/** A tool, listener or job that is never run. */
export const lazy = never

export function givenManifest(id: string, changes: Partial<ModuleManifest> = {}): ModuleManifest {
  return {
    id,
    version: '1.0.0',
    name: text,
    description: text,
    icon: 'brush',
    dependsOn: [],
    tables: [],
    permissions: [{ id: `${id}.see`, label: text }],
    ...changes,
  }
}

/** A module in a folder of its own, with its texts and the files that are named. */
export function givenModule(
  root: string,
  manifest: ModuleManifest,
  { folder = manifest.id, files = {} }: { folder?: string; files?: Record<string, string> } = {}
): DiscoveredModule {
  const texts = Object.fromEntries(['en', 'es', 'fr'].map((one) => [`lang/${one}.json`, '{}']))
  for (const [file, content] of Object.entries({ ...texts, ...files })) {
    const path = join(root, folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  const path = join(root, folder)
  return {
    id: folder,
    root: path,
    migrationsPath: '',
    migrationsFolder: path,
    packageName: null,
    manifest,
  }
}

export function givenRoute(
  owner: string,
  path: string,
  changes: Partial<DeclaredRoute> = {}
): DeclaredRoute {
  const area = changes.area ?? 'api'
  const prefix = { root: '', api: '/api/v1', tenant: '/t/:tenant' }[area]
  const pattern = prefix + path
  const isModule = changes.isModule ?? true
  const guard = isModule ? { permissions: [`${owner}.see`] } : { permissions: [], open: 'a test' }
  return { owner, path, pattern, area, isModule, methods: ['GET'], ...guard, ...changes }
}

export const declarations = (changes: Partial<Declarations>): Declarations => ({
  domains: [],
  modules: [],
  routes: [],
  settings: [],
  builtFiles: new Set(),
  ...changes,
})
