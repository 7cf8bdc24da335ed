import { setTimeout as sleep } from 'node:timers/promises'
import { KILL_POINTS, type KillPoint } from '#tests/proof/support/kill_points'
import {
  describe,
  judge,
  settledVerdict,
  viewLead,
  type Verdict,
} from '#tests/proof/support/lead_view'
import type { Proof } from '#tests/proof/support/proof'
import { leadPhone, RECONCILE_SECONDS, Rig } from '#tests/proof/support/rig'

const RECOVERS_WITHIN_MS = 30_000
const ANSWERS_WITHIN_MS = 90_000

interface Round {
  point: string
  phone: string
  verdict: Verdict
}

/**
 * Kills the product with all its processes at three moments, starts it again on the same data, and
 * counts what was lost, doubled or got stuck. `--rounds` is the number of kills at each moment.
 */
export const prove: Proof = async (args) => {
  const perPoint = args.number('rounds', 20)
  // YCloud tries again after 10 s; half of it keeps a round short and still outlasts the restart.
  const rig = await Rig.prepare({ timeScale: 0.5 })
  const rounds: Round[] = []
  let kept = false
  try {
    for (const [series, point] of KILL_POINTS.entries()) {
      await rig.reboot(point.env(rig))
      for (let round = 0; round < perPoint; round++) {
        rounds.push(await playRound(rig, point, leadPhone(series, round), round, args.print))
      }
    }
    await lookAgain(rig, rounds, args.print)
    kept = rounds.every(({ verdict }) => verdict === 'kept')
  } finally {
    await rig.close(kept, args.print)
  }
  const count = (verdict: Verdict) => rounds.filter((round) => round.verdict === verdict).length
  return {
    summary:
      `crash: ${rounds.length} rounds, lost ${count('lost')}, ` +
      `doubled ${count('doubled')}, stuck ${count('stuck')}`,
    kept,
  }
}

async function playRound(
  rig: Rig,
  point: KillPoint,
  phone: string,
  round: number,
  print: (line: string) => void
): Promise<Round> {
  await point.strike(rig, phone, round)
  await rig.boot()
  const { startedIn } = rig.nexus
  const since = performance.now()
  let verdict = await settledVerdict(rig.api, rig.ycloud, phone, ANSWERS_WITHIN_MS)
  const settledIn = Math.round(performance.now() - since)
  if (verdict === 'kept' && startedIn > RECOVERS_WITHIN_MS) verdict = 'stuck'
  print(
    `${point.name}, round ${round + 1}: ${verdict}, ` +
      `started again in ${startedIn} ms, settled ${settledIn} ms later`
  )
  if (verdict !== 'kept') print(`  ${describe(await viewLead(rig.api, rig.ycloud, phone))}`)
  return { point: point.name, phone, verdict }
}

/** A second send may come late, when the product gives up waiting for a status: look again then. */
async function lookAgain(rig: Rig, rounds: Round[], print: (line: string) => void): Promise<void> {
  await sleep((RECONCILE_SECONDS + 5) * 1000)
  for (const round of rounds) {
    if (round.verdict !== 'kept') continue
    const view = await viewLead(rig.api, rig.ycloud, round.phone)
    round.verdict = judge(view)
    if (round.verdict !== 'kept') {
      print(`${round.point}, ${round.phone}: ${round.verdict} later on, ${describe(view)}`)
    }
  }
}
