import { link, open, readFile, rename, unlink } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'

/** The parsed file, or null when it is absent or was not written to its end. */
export async function readJson(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

async function writeDraft(path, value) {
  const draft = `${path}.${randomBytes(4).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(value, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return draft
}

/** Readers see the old file or the new one, never a half; only the owner may read it. */
export async function writeJson(path, value) {
  await rename(await writeDraft(path, value), path)
}

/** Writes the file only if there is none yet; answers whether it did. */
export async function createJson(path, value) {
  const draft = await writeDraft(path, value)
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    await unlink(draft)
  }
}
