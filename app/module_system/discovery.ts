import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { sortByDependency } from '#app/module_system/ordering'

export interface DiscoveredModule {
  id: string
  /** Absolute path of the module's folder. */
  root: string
  /** Relative to the application root, as the migrator wants it. */
  migrationsPath: string
  manifest: ModuleManifest
}

const MODULES_ROOT = fileURLToPath(new URL('../../modules/', import.meta.url))

/**
 * Reads the manifest of every folder of `modules/` that has one, in dependency order. A manifest is a
 * literal with lazy parts, so this costs milliseconds and configuration files may await it.
 */
export async function discoverModules(root = MODULES_ROOT): Promise<DiscoveredModule[]> {
  if (!existsSync(root)) return []
  const folders = await readdir(root, { withFileTypes: true })
  const found = await Promise.all(
    folders.filter((folder) => folder.isDirectory()).map(({ name }) => readModule(root, name))
  )
  return sortByDependency(found.filter((one) => one !== null))
}

async function readModule(root: string, name: string): Promise<DiscoveredModule | null> {
  const file = join(root, name, 'manifest')
  if (!existsSync(`${file}.js`) && !existsSync(`${file}.ts`)) return null
  return {
    id: name,
    root: join(root, name),
    migrationsPath: `modules/${name}/database/migrations`,
    manifest: await readManifest(`${file}.js`, name),
  }
}

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
