import { Batcher } from '#app/shared/batcher'
import { clock } from '#app/shared/clock'
import { select } from '#app/tenancy/database'
import { prepared } from '#app/tenancy/statement'
import { systemDatabase } from '#app/tenancy/system/database'

interface Held {
  id: string
  leaseToken: string
}

const FINISH = prepared(`
  update jobs set state = 'done', finished_at = :now, lease_token = null, last_error = null
  from unnest(:ids::uuid[], :tokens::uuid[]) as held (id, token)
  where jobs.id = held.id and jobs.state = 'running' and jobs.lease_token = held.token
  returning jobs.id`)

const batcher = new Batcher<Held, 'done' | null>(
  async (held) => {
    const rows = await select<{ id: string }>(systemDatabase(), FINISH, {
      ids: held.map(({ id }) => id),
      tokens: held.map(({ leaseToken }) => leaseToken),
      now: clock.now().toJSDate(),
    })
    const done = new Set(rows.map(({ id }) => id))
    return held.map(({ id }) => (done.has(id) ? 'done' : null))
  },
  { most: 100, atOnce: 2 }
)

/** Marks a job as done, together with those that end at the same moment; null when its lease was lost. */
export const finishJob = (job: Held) => batcher.add(job)
