import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Runs specs as `npm test` does, with their own database, and says whether all of them passed. */
export async function runSpec(
  suite: string,
  file: string,
  { env = {}, print }: { env?: Record<string, string>; print: (line: string) => void }
): Promise<boolean> {
  const tests = spawn(process.execPath, ['bin/test.mjs', suite, `--files=${file}`], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  tests.stdout.setEncoding('utf8').on('data', (text: string) => print(text.trimEnd()))
  const [code] = (await once(tests, 'exit')) as [number | null]
  return code === 0
}
