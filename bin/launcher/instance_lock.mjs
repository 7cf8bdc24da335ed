import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm } from 'node:fs/promises'
import { StartFailure } from './failure.mjs'
import { createJson, readJson, writeJson } from './json_file.mjs'
import { commandOf, identify, isRunning, stopProcess, waitUntil } from './processes.mjs'
import { areGone } from './supervisors.mjs'

const LEAVING_MS = 18_000

function isHeld(holder) {
  return isRunning(holder?.launcher) && /quickstart|test\.mjs/.test(commandOf(holder.launcher.pid))
}

function isLeaving(holder) {
  return holder.stopping === true || areGone(holder.supervisors ?? [])
}

/** Takes a dead lock away, unless somebody else has replaced it in the meantime. */
async function removeStale(path, seen) {
  const aside = `${path}.${randomBytes(4).toString('hex')}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if ((await readFile(aside, 'utf8')) !== seen) await link(aside, path).catch(() => {})
  await rm(aside, { force: true })
}

/**
 * One launcher for each data directory. Answers what a killed predecessor had
 * written down, so that its children can be found, and waits for one that is
 * on its way out.
 */
export async function takeLock(path, supervisors, dataDir) {
  const content = { launcher: identify(process.pid), supervisors, stopping: false, server: null }
  let previous = null
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await createJson(path, content)) return { previous, lock: new InstanceLock(path, content) }
    const seen = await readFile(path, 'utf8').catch(() => '')
    const holder = await readJson(path)
    if (isHeld(holder)) {
      if (!isLeaving(holder)) throw inUse(dataDir, holder)
      if (!(await waitUntil(() => !isRunning(holder.launcher), LEAVING_MS))) {
        await stopProcess(holder.launcher, [['SIGKILL', 2000]])
      }
    }
    previous = holder ?? previous
    await removeStale(path, seen)
  }
  throw new StartFailure(`The lock ${path} cannot be taken; please delete it and try again.`)
}

function inUse(dataDir, holder) {
  return new StartFailure(
    `Another Nexus (process ${holder.launcher.pid}) already runs on ${dataDir}; stop it or choose another directory with --data-dir.`
  )
}

class InstanceLock {
  #path
  #content

  constructor(path, content) {
    this.#path = path
    this.#content = content
  }

  /** Writes down a fact the next start may need. */
  async note(facts) {
    Object.assign(this.#content, facts)
    await writeJson(this.#path, this.#content)
  }

  async release() {
    await rm(this.#path, { force: true })
  }
}
