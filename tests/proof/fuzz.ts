import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Proof } from '#tests/proof/support/proof'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** `--runs` times as many requests to each route, and ten times as many inputs to each validator, as nobody would send. */
export const prove: Proof = async ({ number, print }) => {
  const runs = number('runs', 300)
  const seed = number('seed', Math.floor(Math.random() * 2 ** 31) + 1)
  const tests = spawn(process.execPath, ['bin/test.mjs', 'functional', '--files=fuzz'], {
    cwd: ROOT,
    env: { ...process.env, FUZZ_RUNS: String(runs), SEED: String(seed) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  tests.stdout.setEncoding('utf8').on('data', (text: string) => print(text.trimEnd()))
  const [code] = (await once(tests, 'exit')) as [number | null]
  const kept = code === 0
  return {
    summary: `fuzz: ${runs} requests a route, seed ${seed}: ${kept ? 'nothing broke' : 'something broke'}`,
    kept,
  }
}
