import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readJson, writeJson } from './json_file.mjs'
import { postgresFolder } from './postgres_binaries.mjs'
import { canReach, postgresUser } from './postgres_user.mjs'
import { StartFailure } from './failure.mjs'

/** Where a system keeps the data of its services; every user may pass through. */
const SHARED = '/var/lib/nexus-postgres'

/** A copy of the binaries for the case that the checkout is closed to other users. */
async function reachableBinaries(user) {
  const native = postgresFolder()
  if (canReach(user, join(native, 'bin', 'postgres'))) return native
  const { version } = await readJson(join(native, '..', 'package.json'))
  const copy = join(SHARED, `binaries-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${randomUUID()}`
    await cp(native, draft, { recursive: true, verbatimSymlinks: true })
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }))
  }
  return copy
}

async function makeFolder(user, path) {
  await mkdir(path, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined) await chown(path, user.uid, user.gid)
}

/** The data directory lets the group of that user pass through, and nobody else. */
async function openToGroup(user, paths) {
  await chown(paths.root, process.getuid(), user.gid)
  await chmod(paths.root, 0o710)
}

/** A home outside is remembered; the usual one moves along with its data directory. */
async function chooseHome(user, paths) {
  const note = (await readJson(paths.postgresNote)) ?? {}
  if (note.home && existsSync(note.home)) return note.home
  if (canReach(user, paths.postgres)) return paths.postgres
  await mkdir(SHARED, { recursive: true, mode: 0o755 })
  const home = join(SHARED, randomUUID())
  await makeFolder(user, home)
  if (!canReach(user, home)) throw new Error(`the user "postgres" cannot enter ${SHARED}`)
  await writeJson(paths.postgresNote, { ...note, home })
  return home
}

/**
 * Chooses the folder for PostgreSQL's files: inside the data directory, or in a
 * folder of its own when root's data directory lies where no other user gets in.
 */
export async function preparePostgresHome(paths, ours) {
  const user = postgresUser()
  try {
    await makeFolder(user, paths.postgres)
    if (ours && user.uid !== undefined) await openToGroup(user, paths)
    const home = await chooseHome(user, paths)
    return { user, native: await reachableBinaries(user), home, data: join(home, 'data') }
  } catch (error) {
    throw new StartFailure(`PostgreSQL has no place for its files: ${error.message}.`)
  }
}

/** The data folder of an earlier run, whether it is still there or not. */
export async function knownPostgresData(paths) {
  const note = await readJson(paths.postgresNote)
  return join(note?.home ?? paths.postgres, 'data')
}

/** Takes away a home outside the data directory, which deleting that directory leaves. */
export async function removeOuterHome(paths) {
  const note = await readJson(paths.postgresNote)
  if (note?.home?.startsWith(`${SHARED}/`)) await rm(note.home, { recursive: true, force: true })
}
