import type { Installation } from '#tests/proof/support/chaos/installation'
import type { Ledger } from '#tests/proof/support/chaos/ledger'
import { judgeProvider } from '#tests/proof/support/chaos/judge_provider'
import { judgeRows } from '#tests/proof/support/chaos/judge_rows'

export type Verdict = 'lost' | 'doubled' | 'stuck'

/** One broken promise; `what` is for the person who looks into it. */
export interface Finding {
  verdict: Verdict
  what: string
}

/** Everything that is wrong now, at the provider and in the database. */
export async function judge(installation: Installation, ledger: Ledger): Promise<Finding[]> {
  const rows = await judgeRows(installation.postgres, ledger)
  const provider = await judgeProvider(installation, ledger)
  const processes = installation.replicas.flatMap(({ accident }): Finding[] =>
    accident ? [{ verdict: 'stuck', what: accident }] : []
  )
  return [...rows, ...provider, ...processes]
}

export function countsOf(findings: Finding[]): string {
  const count = (wanted: Verdict) => findings.filter(({ verdict }) => verdict === wanted).length
  return `lost ${count('lost')}, doubled ${count('doubled')}, stuck ${count('stuck')}`
}
