import { rename, stat } from 'node:fs/promises'

const LARGEST = 10 * 1024 * 1024

/** Keeps one older generation once a log has grown beyond 10 MB. */
export async function rotateLog(path) {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0
  )
  if (size > LARGEST) await rename(path, `${path}.1`)
}
