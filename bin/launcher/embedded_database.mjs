import { prepareDatabase } from './database_roles.mjs'
import { StartFailure } from './failure.mjs'
import { readJson, writeJson } from './json_file.mjs'
import { stopLeftPostgres } from './leftovers.mjs'
import { freePort, isFree } from './port.mjs'
import { initCluster } from './postgres_cluster.mjs'
import { preparePostgresHome } from './postgres_home.mjs'
import { startPostgres } from './postgres_server.mjs'

const HOST = '127.0.0.1'

/** The port of last time if it is still free, so that open tools find the database again. */
async function keepPort(path) {
  const note = (await readJson(path)) ?? {}
  if (note.port && (await isFree(HOST, note.port))) return note.port
  const port = await freePort(HOST)
  await writeJson(path, { ...note, port })
  return port
}

function urlFor(role, password, port, database) {
  return `postgres://${role}:${encodeURIComponent(password)}@${HOST}:${port}/${database}`
}

function explain(error) {
  // 28P01: the cluster knows another password than the one in secrets.json.
  return error.code === '28P01'
    ? new StartFailure(
        'The database does not know the passwords in secrets.json; put the earlier file back, or start afresh with --reset.'
      )
    : new StartFailure(`The database could not be prepared: ${error.message}.`)
}

/**
 * Starts PostgreSQL in the data directory and prepares roles and database.
 * `exited` settles when it ends without being asked.
 */
export async function startEmbeddedDatabase(
  lifecycle,
  { paths, ours, secrets, database, settings = {} }
) {
  const home = await preparePostgresHome(paths, ours)
  await stopLeftPostgres(home.data)
  await initCluster(lifecycle, home, secrets.superuser, paths.postgresLog)
  const port = await keepPort(paths.postgresNote)
  const { exited } = await startPostgres(lifecycle, home, port, settings, paths.postgresLog)
  const admin = { host: HOST, port, user: 'postgres', password: secrets.superuser }
  await prepareDatabase(admin, database, secrets).catch((error) => {
    throw explain(error)
  })
  return {
    exited,
    environment: {
      DATABASE_URL: urlFor('nexus_app', secrets.app, port, database),
      DATABASE_OWNER_URL: urlFor('nexus_owner', secrets.owner, port, database),
      DATABASE_SYSTEM_URL: urlFor('nexus_system', secrets.system, port, database),
    },
    adminUrl: urlFor('postgres', secrets.superuser, port, database),
  }
}
