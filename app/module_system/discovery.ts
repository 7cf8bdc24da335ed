import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { dirname, join } from 'node:path'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { sortByDependency } from '#app/module_system/ordering'
import { openPlatform } from '#app/module_system/package_imports'
import { modulePackages, type ModulePackage } from '../../bin/launcher/module_packages.mjs'

export interface DiscoveredModule {
  id: string
  /** Absolute path of the module's folder, with `ui/` and `lang/`. */
  root: string
  /** Under which the database remembers its migrations; says nothing of the machine. */
  migrationsPath: string
  /** Where they lie: absolute. */
  migrationsFolder: string
  /** The package it came from, as it was named; null for a folder of `modules/`. */
  packageName: string | null
  manifest: ModuleManifest
}

const APPLICATION = fileURLToPath(new URL('../../', import.meta.url))
const MODULES_ROOT = join(APPLICATION, 'modules')

interface Sources {
  root?: string
  packages?: readonly ModulePackage[]
}

/**
 * Reads the manifest of every folder of `modules/` that has one, and of the packages that are named, in dependency
 * order. A manifest is a literal with lazy parts, so this costs milliseconds and configuration files may await it.
 */
export async function discoverModules({
  root = MODULES_ROOT,
  packages = modulePackages(APPLICATION),
}: Sources = {}): Promise<DiscoveredModule[]> {
  openPlatform(packages.map((one) => one.root))
  const folders = existsSync(root) ? await readdir(root, { withFileTypes: true }) : []
  const found = await Promise.all([
    ...folders.filter((folder) => folder.isDirectory()).map(({ name }) => readFolder(root, name)),
    ...packages.map(readPackage),
  ])
  return sortByDependency(found.filter((one) => one !== null))
}

async function readFolder(root: string, name: string): Promise<DiscoveredModule | null> {
  const file = join(root, name, 'manifest')
  if (!existsSync(`${file}.js`) && !existsSync(`${file}.ts`)) return null
  return {
    id: name,
    root: join(root, name),
    migrationsPath: migrationsPath(name),
    migrationsFolder: join(root, name, 'database/migrations'),
    packageName: null,
    manifest: await readManifest(`${file}.js`, name),
  }
}

async function readPackage({ id, name, root, manifest }: ModulePackage): Promise<DiscoveredModule> {
  return {
    id,
    root,
    migrationsPath: migrationsPath(id),
    migrationsFolder: join(dirname(manifest), 'database/migrations'),
    packageName: name,
    manifest: await readManifest(manifest, name),
  }
}

const migrationsPath = (id: string) => `modules/${id}/database/migrations`

/** Source files are asked for by their compiled name too: the loader finds the `.ts` beside it. */
async function readManifest(file: string, name: string): Promise<ModuleManifest> {
  try {
    const { default: manifest } = (await import(pathToFileURL(file).href)) as {
      default?: ModuleManifest
    }
    if (!manifest) throw new Error('has no default export')
    return manifest
  } catch (error) {
    throw new Error(`The manifest of the module "${name}" cannot be read`, { cause: error })
  }
}
