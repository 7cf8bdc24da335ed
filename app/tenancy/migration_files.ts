import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import app from '@adonisjs/core/services/app'
import { discoverModules } from '#app/module_system/discovery'

export interface MigrationFile {
  absPath: string
  /** Under which the database remembers it. */
  name: string
  getSource(): Promise<unknown>
}

const natural = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/**
 * The migrations of the kernel, then of every module in the order of their dependencies. The migrator's own search
 * names a file after its folder; a package lies anywhere, so its files are named after its module.
 */
export async function migrationFiles(): Promise<MigrationFile[]> {
  const kernel = { path: 'database/migrations', folder: app.makePath('database/migrations') }
  const modules = (await discoverModules()).map((one) => ({
    path: one.migrationsPath,
    folder: one.migrationsFolder,
  }))
  const lists = await Promise.all([kernel, ...modules].map(filesOf))
  return lists.flat()
}

async function filesOf({ path, folder }: { path: string; folder: string }) {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => /(?<!\.d)\.(ts|js)$/.test(name))
    .sort(natural.compare)
    .map((name) => migrationFile(join(folder, name), `${path}/${name.replace(/\.(ts|js)$/, '')}`))
}

const migrationFile = (absPath: string, name: string): MigrationFile => ({
  absPath,
  name,
  async getSource() {
    const { default: schema } = (await import(pathToFileURL(absPath).href)) as { default?: unknown }
    if (!schema) throw new Error(`Missing default export from "${name}" schema file`)
    return schema
  },
})
