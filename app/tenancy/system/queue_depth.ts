import { clock } from '#app/shared/clock'
import { LANES, type Lane } from '#app/jobs/contracts/declaration'
import { select } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

export interface LaneDepth {
  lane: Lane
  /** Waiting, also for a later time. */
  queued: number
  /** Waiting although their time has come. */
  due: number
  running: number
  /** How long the oldest due job has been waiting. */
  oldestSeconds: number
}

/** How much waits in each lane, over all tenants. */
export async function queueDepth(): Promise<LaneDepth[]> {
  const now = clock.now()
  const rows = await select<Omit<LaneDepth, 'oldestSeconds'> & { oldest: Date | null }>(
    systemDatabase(),
    `select lane, sum(queued)::int as queued, sum(due)::int as due, sum(running)::int as running,
       min(oldest) as oldest
     from (
       select lane, count(*) as queued, count(*) filter (where run_at <= :now) as due, 0 as running,
         min(run_at) filter (where run_at <= :now) as oldest
       from jobs where state = 'queued' group by lane
       union all
       select lane, 0, 0, count(*), null from jobs where state = 'running' group by lane
     ) both_states group by lane`,
    { now: now.toJSDate() }
  )
  return LANES.map((lane) => {
    const row = rows.find((one) => one.lane === lane)
    const age = row?.oldest ? (now.toMillis() - row.oldest.getTime()) / 1_000 : 0
    const { queued = 0, due = 0, running = 0 } = row ?? {}
    return { lane, queued, due, running, oldestSeconds: Math.max(0, age) }
  })
}
