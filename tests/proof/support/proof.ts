/** What a proof is started with: `--rounds 20` is read by `number('rounds', 20)`. */
export interface ProofArguments {
  /** A whole number from 1 on, or with `whole: false` any above 0. */
  number(name: string, otherwise: number, options?: { whole?: boolean }): number
  print(line: string): void
}

/** `summary` is the last line; `kept` decides the exit code. */
export interface ProofResult {
  summary: string
  kept: boolean
}

/** What every file in `tests/proof` exports under the name `prove`. */
export type Proof = (args: ProofArguments) => Promise<ProofResult>

export function readArguments(argv: string[], print: (line: string) => void): ProofArguments {
  return {
    print,
    number(name, otherwise, { whole = true } = {}) {
      const at = argv.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`))
      if (at === -1) return otherwise
      const text = argv[at].split('=')[1] ?? argv[at + 1]
      const value = Number(text)
      if (!whole && Number.isFinite(value) && value > 0) return value
      if (!whole) throw new Error(`--${name} takes a number above 0, not "${text ?? ''}".`)
      if (!Number.isInteger(value) || value < 1) {
        throw new Error(`--${name} takes a whole number from 1 on, not "${text ?? ''}".`)
      }
      return value
    },
  }
}
