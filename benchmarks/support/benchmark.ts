import type { Stage } from './stage.js'

/** What one round measured: the figure that is compared, and others that stand beside it. */
export type Sample = { value: number } & Record<string, number>

export interface BenchmarkArguments {
  /** `--rounds 5` is read by `number('rounds', 3)`. */
  number(name: string, otherwise: number): number
}

/** What every file in `benchmarks` exports as `benchmark`. */
export interface Benchmark {
  /** Its number in the targets, for example `PERF-1`. */
  id: string
  what: string
  run(stage: Stage, args: BenchmarkArguments): Promise<void>
}

export function readArguments(argv: readonly string[]): BenchmarkArguments {
  return {
    number(name, otherwise) {
      const at = argv.indexOf(`--${name}`)
      const value = at === -1 ? otherwise : Number(argv[at + 1])
      if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number`)
      return value
    },
  }
}
