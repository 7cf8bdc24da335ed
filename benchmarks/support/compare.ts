import type { Sample } from './benchmark.js'
import { rounded, spread } from './statistics.js'

export interface Comparison {
  id: string
  what: string
  unit: string
  /** The target, in words. */
  reach: string
  rounds: number
  /** Runs once before the rounds, its figures are thrown away. */
  warmUp?(): Promise<void>
  system(round: number): Promise<Sample>
  yardstick?(round: number): Promise<Sample>
  /** Peak memory and the like, read at the end. */
  closing?(): Promise<Record<string, unknown>>
}

const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

/**
 * Measures system and yardstick in turn, so that a busy moment of the machine meets both, and prints a line for each
 * round and one with the spread and the ratio of the medians.
 */
export async function compare(plan: Comparison) {
  const { id, what, unit, reach } = plan
  await plan.warmUp?.()
  const systems: Sample[] = []
  const yardsticks: Sample[] = []
  for (let round = 1; round <= plan.rounds; round++) {
    const system = await plan.system(round)
    const yardstick = await plan.yardstick?.(round)
    systems.push(system)
    if (yardstick) yardsticks.push(yardstick)
    print({ id, what, round, unit, system, yardstick: yardstick ?? null })
  }
  const system = spread(systems.map(({ value }) => value))
  const yardstick = yardsticks.length > 0 ? spread(yardsticks.map(({ value }) => value)) : null
  const ratio = yardstick && rounded(system.median / yardstick.median)
  print({ id, what, unit, system, yardstick, ratio, reach, ...(await plan.closing?.()) })
}
