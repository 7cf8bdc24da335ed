import { buildApp } from './app_build.mjs'
import { openDataDir } from './data_dir.mjs'
import { externalDatabase, resetData, startDatabase } from './database.mjs'
import { StartFailure } from './failure.mjs'
import { takeLock } from './instance_lock.mjs'
import { stopLeftServer } from './leftovers.mjs'
import { rotateLog } from './log_file.mjs'
import { installPackages } from './packages.mjs'
import { choosePort, isFree, portFailure } from './port.mjs'
import { say } from './say.mjs'
import { keepSecrets } from './secrets.mjs'
import { originOf, serverEnvironment } from './server_environment.mjs'
import { startServer } from './server_process.mjs'
import { findSupervisors, watchSupervisors } from './supervisors.mjs'

/** Makes this process the only launcher of the data directory and clears up after a killed one. */
async function claimDataDir(lifecycle, options, onGone) {
  const { paths, ours } = await openDataDir(options.dataDir)
  const supervisors = findSupervisors(process.env)
  const { lock, previous } = await takeLock(paths.lock, supervisors, paths.root)
  lifecycle.onStop(() => lock.release())
  lifecycle.onBegin(() => lock.note({ stopping: true }))
  watchSupervisors(supervisors, onGone)
  await stopLeftServer(previous)
  return { paths, ours, lock, patience: previous ? 10_000 : 0 }
}

async function serve(lifecycle, options, claim, environment, port) {
  say('Starting Nexus ...')
  await rotateLog(claim.paths.serverLog)
  try {
    return await startServer(lifecycle, claim.lock, environment, claim.paths.serverLog)
  } catch (error) {
    lifecycle.check()
    // Somebody took the port after it had been checked.
    if (await isFree(options.host, port)) throw error
    throw portFailure('EADDRINUSE', options.host, port)
  }
}

/**
 * Everything from an empty checkout to a ready server. Answers when Nexus is
 * ready, with a promise of the sentence to print should a part of it die.
 */
export async function start(lifecycle, options, onGone) {
  const external = externalDatabase(process.env, options.reset)
  const claim = await claimDataDir(lifecycle, options, onGone)
  const { paths, ours } = claim
  const port = await choosePort(options.host, options.port, claim.patience)
  if (options.reset) await resetData(paths)
  await installPackages(lifecycle, paths.installLog)
  await buildApp(lifecycle, paths.buildLog)
  const secrets = await keepSecrets(paths.secrets)
  const embedded = external ? null : await startDatabase(lifecycle, paths, ours, secrets)
  const database = external ?? embedded.environment
  const details = { options, port, paths, secrets, database }
  const server = await serve(
    lifecycle,
    options,
    claim,
    serverEnvironment(process.env, details),
    port
  )
  say(`Accounts and links to begin with: ${paths.demo}`)
  say(`Nexus is ready at ${originOf(options.host, port)}`)
  return { broken: firstEnd(server, embedded, paths) }
}

async function firstEnd(server, embedded, paths) {
  const ends = [server.exited.then(() => `Nexus ended unexpectedly; see ${paths.serverLog}.`)]
  if (embedded) {
    ends.push(
      embedded.exited.then(() => `PostgreSQL ended unexpectedly; see ${paths.postgresLog}.`)
    )
  }
  return new StartFailure(await Promise.race(ends))
}
