import { bells } from '#app/jobs/bells'
import { LANES } from '#app/jobs/contracts/declaration'
import { nextTick } from '#app/scheduler/next_tick'
import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { scheduleRows, type DueSchedule, type TickJob } from '#app/tenancy/system/schedule_rows'

const BATCH = 500

/**
 * Makes a job of each tick that is due. However many ticks of a schedule were missed while nobody was elected, one
 * job makes up for them.
 */
export async function queueTicks(): Promise<number> {
  let count = 0
  for (let met = BATCH; met === BATCH; count += met) {
    met = await scheduleRows.due(BATCH, async (due, trx) => {
      const queued = await scheduleRows.queue(trx, due.map(tickOf))
      trx.after('commit', () => {
        for (const lane of LANES) {
          const first = queued.find((tick) => tick.lane === lane)
          if (first) bells.ring({ ...first, runAt: clock.now().toJSDate() })
        }
      })
    })
  }
  return count
}

/** A tick whose job is not declared by this release moves on without one. */
function tickOf({ tenantId, name: schedule, cron, timeZone, nextAt }: DueSchedule): TickJob {
  const job = registry.jobs.get(registry.schedules.get(schedule)?.job ?? '')
  return {
    tenantId,
    schedule,
    name: job?.name ?? null,
    v: job?.v ?? 1,
    lane: job?.lane ?? 'default',
    maxAttempts: job?.attempts ?? 1,
    tick: nextAt.toISOString(),
    nextAt: nextTick(cron, timeZone, clock.now().toJSDate()).toISOString(),
  }
}
