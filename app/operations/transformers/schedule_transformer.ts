import type { ScheduleRow } from '#app/jobs/queries/list_schedules'
import { isoTimeOrNull } from '#app/shared/iso_time'

export const transformSchedule = (row: ScheduleRow) => ({
  name: row.name,
  module: row.module,
  cron: row.cron,
  timeZone: row.timeZone,
  job: row.job,
  nextRunAt: isoTimeOrNull(row.nextRunAt),
  lastRunAt: isoTimeOrNull(row.lastRunAt),
  lastFinishedAt: isoTimeOrNull(row.lastFinishedAt),
  lastOutcome: row.lastOutcome,
  lastError: row.lastError,
  lastJobId: row.lastJobId,
  failures: row.failures,
})
