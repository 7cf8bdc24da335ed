import type { Proof } from '#tests/proof/support/proof'
import { runSpec } from '#tests/proof/support/run_spec'

/** `--runs` requests to each route, and ten times as many inputs to each validator, as nobody would send. */
export const prove: Proof = async ({ number, print }) => {
  const runs = number('runs', 300)
  const seed = number('seed', Math.floor(Math.random() * 2 ** 31) + 1)
  const env = { FUZZ_RUNS: String(runs), SEED: String(seed) }
  const kept = await runSpec('functional', 'fuzz', { env, print })
  const outcome = kept ? 'nothing broke' : 'something broke'
  return { summary: `fuzz: ${runs} requests a route, seed ${seed}: ${outcome}`, kept }
}
