import { existsSync, realpathSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import app from '@adonisjs/core/services/app'
import { discoverModules, type DiscoveredModule } from '#app/module_system/discovery'
import { modulePackages } from '../../../bin/launcher/module_packages.mjs'

export interface FoundModules {
  /** Those that were meant. */
  meant: DiscoveredModule[]
  /** All with which they would start. */
  all: DiscoveredModule[]
}

/** All modules, or the one that is meant by its id or by its folder; a folder need not be named to the installation. */
export async function findModules(idOrPath?: string): Promise<FoundModules> {
  const folder = idOrPath && folderOf(idOrPath)
  if (!folder || !existsSync(join(folder, 'package.json'))) {
    const all = await discoverModules()
    if (!idOrPath) return { meant: all, all }
    const meant = all.filter(({ id, root }) => id === idOrPath || root === folder)
    if (meant.length === 0) throw new Error(`There is no module "${idOrPath}"`)
    return { meant, all }
  }
  const named = [process.env.MODULE_PACKAGES, folder].filter(Boolean).join(',')
  const packages = modulePackages(app.makePath(), { ...process.env, MODULE_PACKAGES: named })
  const roots = new Map(packages.map((one) => [one.root, one]))
  const all = await discoverModules({ packages: [...roots.values()] })
  return { meant: all.filter(({ root }) => root === folder), all }
}

/** As somebody types it: relative to where they stand. */
function folderOf(path: string): string | null {
  const folder = isAbsolute(path) ? path : resolve(process.cwd(), path)
  return existsSync(folder) ? realpathSync(folder) : null
}
