import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import env from '#start/env'
import { writePrivateFile } from '#app/shared/private_file'
import { seedDemo, type Demo } from '#database/demo/seed_demo'

/** Seeds what is missing and writes `DATA_DIR/demo.json`, readable by its owner only, in one step. */
export async function prepareDemo(url: string) {
  const file = join(env.get('DATA_DIR', '.data'), 'demo.json')
  const demo = await seedDemo(url, await readKnown(file))
  await writePrivateFile(file, demo)
}

/** A file that is missing or damaged counts as a first start: new passwords and tokens are made. */
async function readKnown(file: string): Promise<Partial<Demo> | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Partial<Demo>
  } catch {
    return undefined
  }
}
