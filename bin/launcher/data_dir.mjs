import { access, chmod, constants, mkdir, readdir, realpath, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StartFailure } from './failure.mjs'
import { dataPaths } from './paths.mjs'

const REASONS = {
  EROFS: 'it lies on a read-only file system',
  ENOENT: 'it cannot be created there',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOTDIR: 'a file stands in its way',
  EEXIST: 'a file stands in its way',
  ENOSPC: 'the disk is full',
}

function dataDirFailure(dataDir, error) {
  const reason = REASONS[error.code] ?? error.message
  return new StartFailure(
    `The data directory ${dataDir} cannot be used: ${reason}; choose another one with --data-dir.`
  )
}

/** Step by step: `recursive` never ends where the system refuses new entries, as below /proc. */
async function makeFolders(path) {
  const found = await stat(path).catch((error) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (found) return
  await makeFolders(dirname(path))
  await mkdir(path, { mode: 0o700 }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
}

/**
 * Makes the directory, private to this user. `ours` tells whether its
 * permissions are ours to change: it was empty, or holds what an earlier run made.
 */
export async function openDataDir(wanted) {
  let dataDir = wanted
  try {
    await makeFolders(wanted)
    dataDir = await realpath(wanted)
    const paths = dataPaths(dataDir)
    const names = await readdir(dataDir)
    const known = ['nexus.lock', 'secrets.json', 'postgres.json', 'logs']
    const ours = names.length === 0 || known.some((name) => names.includes(name))
    // The group may enter later, when PostgreSQL has to run as another user.
    if (ours && ((await stat(dataDir)).mode & 0o007) !== 0) await chmod(dataDir, 0o700)
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    await mkdir(paths.logs, { recursive: true, mode: 0o700 })
    return { paths, ours }
  } catch (error) {
    throw dataDirFailure(dataDir, error)
  }
}

/** Deletes what Nexus made there, and nothing else; the lock and the logs stay. */
export async function resetDataDir(paths) {
  const made = ['postgres', 'postgres.json', 'demo.json', 'secrets.json', 'files']
  for (const name of made) {
    await rm(`${paths.root}/${name}`, { recursive: true, force: true })
  }
}
