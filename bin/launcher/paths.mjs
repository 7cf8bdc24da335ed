import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout this launcher belongs to. */
export const ROOT = resolve(fileURLToPath(import.meta.url), '../../..')

export const MODULES = join(ROOT, 'node_modules')
export const BUILD = join(ROOT, 'build')

/** Where everything inside a data directory lies. */
export function dataPaths(dataDir) {
  const logs = join(dataDir, 'logs')
  return {
    root: dataDir,
    logs,
    installLog: join(logs, 'install.log'),
    buildLog: join(logs, 'build.log'),
    postgresLog: join(logs, 'postgres.log'),
    serverLog: join(logs, 'nexus.log'),
    lock: join(dataDir, 'nexus.lock'),
    secrets: join(dataDir, 'secrets.json'),
    demo: join(dataDir, 'demo.json'),
    postgres: join(dataDir, 'postgres'),
    postgresNote: join(dataDir, 'postgres.json'),
  }
}
