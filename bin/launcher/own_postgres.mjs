import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataDir } from './data_dir.mjs'
import { startEmbeddedDatabase } from './embedded_database.mjs'
import { stopLeftPostgres } from './leftovers.mjs'
import { knownPostgresData, removeOuterHome } from './postgres_home.mjs'
import { keepSecrets } from './secrets.mjs'

/**
 * A PostgreSQL in a temporary folder, for one run of the specs or the benchmarks; gone with it. `name` is that of its
 * database and of the folder.
 */
export async function startOwnPostgres(lifecycle, name, settings) {
  const folder = await mkdtemp(join(tmpdir(), `${name.replace('_', '-')}-`))
  lifecycle.onStop(() => rm(folder, { recursive: true, force: true }))
  const { paths, ours } = await openDataDir(folder)
  lifecycle.onStop(async () => {
    await stopLeftPostgres(await knownPostgresData(paths))
    await removeOuterHome(paths)
  })
  const secrets = await keepSecrets(paths.secrets)
  const database = await startEmbeddedDatabase(lifecycle, {
    paths,
    ours,
    secrets,
    database: name,
    settings,
  })
  return { folder, secrets, database }
}
