import { resetDataDir } from './data_dir.mjs'
import { startEmbeddedDatabase } from './embedded_database.mjs'
import { StartFailure } from './failure.mjs'
import { stopLeftPostgres } from './leftovers.mjs'
import { knownPostgresData, removeOuterHome } from './postgres_home.mjs'
import { say } from './say.mjs'

const NEEDED = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_SYSTEM_URL']

/** The caller's own PostgreSQL, or null for the embedded one. Checked before anything slow. */
export function externalDatabase(env, reset) {
  if (!env.DATABASE_URL) return null
  const missing = NEEDED.filter((name) => !env[name])
  if (missing.length > 0) {
    throw new StartFailure(
      `With DATABASE_URL set, ${missing.join(' and ')} must be set too: Nexus works with three roles of the database.`
    )
  }
  if (reset) {
    throw new StartFailure(
      '--reset only deletes the embedded database; unset DATABASE_URL to use it.'
    )
  }
  return Object.fromEntries(NEEDED.map((name) => [name, env[name]]))
}

export async function resetData(paths) {
  say(`Deleting the data in ${paths.root} ...`)
  await stopLeftPostgres(await knownPostgresData(paths))
  await removeOuterHome(paths)
  await resetDataDir(paths)
}

export async function startDatabase(lifecycle, paths, ours, secrets) {
  say('Starting PostgreSQL ...')
  return startEmbeddedDatabase(lifecycle, { paths, ours, secrets, database: 'nexus' })
}
