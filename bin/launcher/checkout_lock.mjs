import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createJson, readJson } from './json_file.mjs'
import { identify, isRunning, waitUntil } from './processes.mjs'
import { ROOT } from './paths.mjs'

const LONGEST_MS = 15 * 60_000

async function tryTake(path) {
  if (await createJson(path, identify(process.pid))) return true
  if (!isRunning(await readJson(path))) await rm(path, { force: true })
  return false
}

/** Installing and building change the checkout, so only one process at a time does it. */
export async function withCheckoutLock(lifecycle, work) {
  const folder = join(ROOT, 'tmp')
  const path = join(folder, 'prepare.lock')
  await mkdir(folder, { recursive: true })
  await waitUntil(
    async () => {
      lifecycle.check()
      return tryTake(path)
    },
    LONGEST_MS,
    250
  )
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}
