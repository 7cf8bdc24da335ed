import { setTimeout as sleep } from 'node:timers/promises'
import {
  describe,
  judge,
  settledVerdict,
  viewLead,
  type Verdict,
} from '#tests/proof/support/lead_view'
import type { Proof } from '#tests/proof/support/proof'
import { leadPhone, RECONCILE_SECONDS, Rig } from '#tests/proof/support/rig'
import { RedisServer } from '#tests/support/redis_server'

const SERIES = 50
const PAUSE_MS = 250
const ANSWERS_WITHIN_MS = 90_000

/**
 * `--leads` leads write one after another. After a third Redis is flushed, after two thirds it is
 * killed; it comes back when all have written. PostgreSQL is the truth, so nobody may notice.
 */
export const prove: Proof = async (args) => {
  const leads = args.number('leads', 45)
  const redis = await RedisServer.start()
  const rig = await Rig.prepare()
  const phones = Array.from({ length: leads }, (_, index) => leadPhone(SERIES, index))
  let verdicts: Verdict[] = []
  let kept = false
  try {
    await rig.boot({ REDIS_URL: redis.url })
    for (const [index, from] of phones.entries()) {
      if (index === Math.floor(leads / 3)) await redis.flush()
      if (index === Math.floor((2 * leads) / 3)) await redis.kill()
      const text = 'Hola, ¿qué servicios tienen?'
      const { delivery } = await rig.ycloud.inbound({ channel: rig.channel, from, text })
      if (delivery.status !== 200) args.print(`${from}: the webhook answered ${delivery.status}`)
      await sleep(PAUSE_MS)
    }
    await Promise.all(
      phones.map((phone) => settledVerdict(rig.api, rig.ycloud, phone, ANSWERS_WITHIN_MS))
    )
    args.print('Everybody has been looked at while Redis is gone; now it comes back.')
    await redis.up()
    await sleep((RECONCILE_SECONDS + 5) * 1000)

    verdicts = []
    for (const phone of phones) {
      const verdict = await settledVerdict(rig.api, rig.ycloud, phone, 1000)
      verdicts.push(verdict)
      const view = await viewLead(rig.api, rig.ycloud, phone)
      if (verdict !== 'kept') args.print(`${phone}: ${judge(view)}, ${describe(view)}`)
    }
    kept = verdicts.every((verdict) => verdict === 'kept')
  } finally {
    await rig.close(kept, args.print)
    await redis.stop()
  }
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length
  return {
    summary: `redis: ${leads} leads, lost ${count('lost')}, doubled ${count('doubled')}, stuck ${count('stuck')}`,
    kept,
  }
}
