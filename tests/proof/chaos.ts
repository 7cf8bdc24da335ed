import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '#tests/support/eventually'
import { faultsFor } from '#tests/proof/support/chaos/faults'
import { Installation, RECONCILE_SECONDS } from '#tests/proof/support/chaos/installation'
import { countsOf, judge, type Finding } from '#tests/proof/support/chaos/judge'
import { Ledger } from '#tests/proof/support/chaos/ledger'
import { Load } from '#tests/proof/support/chaos/load'
import type { Proof, ProofArguments } from '#tests/proof/support/proof'

const WORKERS = 2
const LONGEST_SLOT_MS = 18_000
const SHORTEST_SLOT_MS = 1_800
const SETTLES_WITHIN_MS = 180_000

/**
 * Mixed load for `--minutes` while one fault after the other strikes, then a quiet time; afterwards everything that
 * was acknowledged is there once, at the provider and in the database, and nothing waits any more.
 */
export const prove: Proof = async (args) => {
  const seconds = args.number('minutes', 10, { whole: false }) * 60
  const installation = await Installation.start(WORKERS)
  const ledger = new Ledger()
  const giveUp = new AbortController()
  let findings: Finding[] = []
  let kept = false
  try {
    const load = new Load({ installation, ledger, giveUp: giveUp.signal })
    load.start()
    const strikes = await strikeFor(installation, seconds * 1000, args)
    const timer = setTimeout(() => giveUp.abort(), SETTLES_WITHIN_MS)
    await load.finish()
    findings = await settle(installation, ledger)
    clearTimeout(timer)
    for (const failure of load.failures) findings.push({ verdict: 'stuck', what: failure })
    for (const { verdict, what } of findings) args.print(`${verdict}: ${what}`)
    args.print(
      `${strikes} faults; ${ledger.webhooks} webhooks of leads, ${installation.ycloud.sent.length} messages at the ` +
        `provider, ${ledger.visitorMessages.length} visitors, ${ledger.bookings.length} bookings, ` +
        `${ledger.replies.length} replies, ${ledger.switches} switches, ${ledger.errands} bulk jobs`
    )
    kept = findings.length === 0
    return { summary: `chaos: ${ledger.events} events, ${countsOf(findings)}`, kept }
  } catch (error) {
    for (const line of await sessions(installation)) args.print(line)
    throw error
  } finally {
    giveUp.abort()
    await installation.stop().catch((error: Error) => args.print(error.message))
    if (kept) await installation.remove()
    else args.print(`The data directory is kept: ${installation.folder}`)
  }
}

/** What PostgreSQL does just now, for a person who looks into a run that came to nothing. */
async function sessions({ postgres }: Installation): Promise<string[]> {
  const rows = await postgres.rows<{ what: string }>(
    `select format('%s sessions of %s, %s, waiting for %s: %s', count(*), usename, state, wait_event,
       left(regexp_replace(query, '\\s+', ' ', 'g'), 100)) as what
     from pg_stat_activity where usename like 'nexus%' group by usename, state, wait_event, query`
  )
  return rows.map(({ what }) => what)
}

/** Each fault has its slot: it strikes for two thirds of it, and the rest is calm. Returns how many struck. */
async function strikeFor(
  installation: Installation,
  milliseconds: number,
  { print }: ProofArguments
): Promise<number> {
  const faults = faultsFor(installation)
  if (!installation.hasMovableClock) print('The clock stands: libfaketime is not installed.')
  const even = milliseconds / faults.length
  const slot = Math.min(Math.max(even, SHORTEST_SLOT_MS), LONGEST_SLOT_MS)
  const began = performance.now()
  for (let strikes = 0; ; strikes++) {
    const left = began + milliseconds - performance.now()
    if (left < slot / 2) {
      await sleep(Math.max(0, left))
      return strikes
    }
    const fault = faults[strikes % faults.length]
    print(`${Math.round((performance.now() - began) / 1000)} s: ${fault.name}`)
    await fault.strike(installation, (slot * 2) / 3)
    await sleep(slot / 3)
  }
}

/** What is still wrong when everything had its time; looked at again after the time of a late second send. */
async function settle(installation: Installation, ledger: Ledger): Promise<Finding[]> {
  let findings: Finding[] = []
  await eventually(
    'everything has come to its end',
    async () => {
      findings = await judge(installation, ledger)
      return findings.length === 0
    },
    { within: SETTLES_WITHIN_MS, every: 1_000 }
  ).catch(() => undefined)
  if (findings.length > 0) return findings
  await sleep((RECONCILE_SECONDS / 2) * 1000)
  return judge(installation, ledger)
}
