import { setTimeout as sleep } from 'node:timers/promises'
import type { Proof } from '#tests/proof/support/proof'
import { leadPhone, Rig } from '#tests/proof/support/rig'

const SERIES = 70
const ANSWERED_WITHIN_MS = 10_000
const LOOK_MS = 5
const ROUNDS = 5

/**
 * How long a lead waits for the first answer, from the webhook's 200 to the answer's post, with the pause for
 * bursts as it is by default: one lead alone, and `--leads` leads at the same moment. Each in five rounds.
 */
export const prove: Proof = async (args) => {
  const leads = args.number('leads', 20)
  const rig = await Rig.prepare()
  let kept = false
  try {
    await rig.boot({ AGENT_DEBOUNCE_MS: '2000' })
    const slowest: number[] = []
    for (const [series, together] of [1, leads].entries()) {
      const waits: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const phones = Array.from({ length: together }, (_, index) =>
          leadPhone(SERIES + series, round * together + index)
        )
        waits.push(...(await Promise.all(phones.map((phone) => waitOf(rig, phone)))))
      }
      waits.sort((a, b) => a - b)
      slowest.push(waits.at(-1) ?? Infinity)
      args.print(
        `${together} at once: median ${seconds(waits[Math.floor(waits.length / 2)])}, ` +
          `slowest ${seconds(waits.at(-1))} of ${waits.length}`
      )
    }
    kept = slowest.every((wait) => wait < ANSWERED_WITHIN_MS)
    return {
      summary: `latency: 1 lead ${seconds(slowest[0])}, ${leads} leads ${seconds(slowest[1])} at the slowest`,
      kept,
    }
  } finally {
    await rig.close(kept, args.print)
  }
}

/** Milliseconds from the 200 to the accepted answer; infinite when none came in twice the time. */
async function waitOf(rig: Rig, from: string): Promise<number> {
  const text = 'Hola, ¿qué servicios tienen?'
  const { delivery } = await rig.ycloud.inbound({ channel: rig.channel, from, text })
  const since = performance.now()
  if (delivery.status !== 200) return Infinity
  while (rig.ycloud.sentTo(from).length === 0) {
    if (performance.now() - since > 2 * ANSWERED_WITHIN_MS) return Infinity
    await sleep(LOOK_MS)
  }
  return performance.now() - since
}

const seconds = (ms = Infinity) => `${(ms / 1000).toFixed(1)} s`
