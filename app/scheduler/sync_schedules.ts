import { nextTick } from '#app/scheduler/next_tick'
import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { scheduleRows, type ScheduleRow } from '#app/tenancy/system/schedule_rows'

const BATCH = 1_000

/**
 * Gives each tenant a row for every schedule of the kernel and of the modules that are on. Where a module is off its
 * ticks do not come, and after it is on again they begin anew: what was missed is not made up for.
 */
export async function syncSchedules() {
  const now = clock.now().toJSDate()
  const known = new Map((await scheduleRows.all()).map((row) => [keyOf(row), row]))
  const changed: ScheduleRow[] = []
  for (const { id: tenantId, timeZone, modules } of await scheduleRows.tenants()) {
    for (const { name, cron, moduleId } of registry.schedules.values()) {
      if (moduleId !== null && !modules.includes(moduleId)) continue
      const key = keyOf({ tenantId, name })
      const row = known.get(key)
      known.delete(key)
      if (row?.nextAt && row.cron === cron && row.timeZone === timeZone) continue
      changed.push({ tenantId, name, cron, timeZone, nextAt: nextTick(cron, timeZone, now) })
    }
  }
  for (const row of known.values()) if (row.nextAt) changed.push({ ...row, nextAt: null })
  for (let at = 0; at < changed.length; at += BATCH) {
    await scheduleRows.put(changed.slice(at, at + BATCH))
  }
}

const keyOf = ({ tenantId, name }: Pick<ScheduleRow, 'tenantId' | 'name'>) => `${tenantId} ${name}`
