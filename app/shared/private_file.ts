import { rename, writeFile } from 'node:fs/promises'

/** Writes JSON that only its owner may read, in one step: a reader sees the old file or the new one. */
export async function writePrivateFile(file: string, content: object) {
  const draft = `${file}.${process.pid}.tmp`
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, file)
}
