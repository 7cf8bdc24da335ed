import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { commandOf, identify, stopProcess, waitUntil } from './processes.mjs'

/** The server of a launcher that was killed: it leaves by itself, or is asked to. */
export async function stopLeftServer(previous) {
  const server = previous?.server
  if (!server || !commandOf(server.pid).includes('server.js')) return
  await stopProcess(server, [
    ['SIGTERM', 5000],
    ['SIGKILL', 2000],
  ])
}

function pidInFile(folder) {
  try {
    return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]) || null
  } catch {
    return null
  }
}

/**
 * PostgreSQL processes stand in their data folder. Looking there also finds the
 * ones whose parent was killed and which still hold the shared memory.
 */
function standingIn(folder) {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      return readlinkSync(`/proc/${name}/cwd`) === folder
    } catch {
      return false
    }
  })
}

/** Whether the id is in use at all, be it by a zombie. */
function isListed(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function orphans(folder) {
  const found = standingIn(folder)
    .map(Number)
    .filter((pid) => commandOf(pid).includes('postgres'))
  const main = pidInFile(folder)
  if (main && commandOf(main).includes(folder) && !found.includes(main)) found.push(main)
  // The postmaster first: it takes its children down in good order.
  return found.sort((a, b) => Number(b === main) - Number(a === main))
}

/** Stops the PostgreSQL that an earlier, killed run has left in this data folder. */
export async function stopLeftPostgres(folder) {
  for (const pid of orphans(folder)) {
    const identity = identify(pid)
    if (!identity) continue
    await stopProcess(identity, [
      ['SIGINT', 6000],
      ['SIGQUIT', 3000],
      ['SIGKILL', 2000],
    ])
  }
  const named = pidInFile(folder)
  if (!named || (await waitUntil(() => !isListed(named), 2000))) return
  // A zombie that nobody collects, or another program by now: PostgreSQL would
  // take it for itself. Nothing of ours runs any more, so the note can go.
  await rm(join(folder, 'postmaster.pid'), { force: true })
}
