import type { JobState } from '#app/jobs/contracts/declaration'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

interface Page {
  limit: number
  /** Name of the last schedule of the page before. */
  after: string | null
}

export interface ScheduleRow {
  name: string
  module: string | null
  cron: string
  job: string
  /** null until the scheduler has looked at it for the first time. */
  timeZone: string | null
  nextRunAt: Date | null
  lastRunAt: Date | null
  lastFinishedAt: Date | null
  lastOutcome: JobState | null
  lastError: string | null
  lastJobId: string | null
  /** Its jobs that are dead. */
  failures: number
}

type Stored = Omit<ScheduleRow, 'module' | 'cron' | 'job'>

const UNSEEN: Omit<Stored, 'name'> = {
  timeZone: null,
  nextRunAt: null,
  lastRunAt: null,
  lastFinishedAt: null,
  lastOutcome: null,
  lastError: null,
  lastJobId: null,
  failures: 0,
}

/** The schedules of the kernel and of the modules that are on, by name, one more than asked for. */
export async function listSchedules({ limit, after }: Page): Promise<ScheduleRow[]> {
  const enabled = await gate.enabledModules(currentTenantId())
  const declared = [...registry.schedules.values()]
    .filter(({ moduleId }) => moduleId === null || enabled.has(moduleId))
    .filter(({ name }) => after === null || name > after)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, limit + 1)
  const stored = await storedOf(declared.map(({ name }) => name))
  return declared.map(({ name, cron, job, moduleId }) => ({
    ...(stored.get(name) ?? UNSEEN),
    name,
    cron,
    job,
    module: moduleId,
  }))
}

async function storedOf(names: string[]): Promise<ReadonlyMap<string, Stored>> {
  const rows = await select<Stored>(
    database(),
    `select schedules.name, time_zone as "timeZone", next_at as "nextRunAt",
       coalesce(last.started_at, last.created_at) as "lastRunAt", last.finished_at as "lastFinishedAt",
       last.state as "lastOutcome", last.last_error as "lastError", last.id as "lastJobId",
       (select count(*)::int from jobs
        where jobs.tenant_id = :tenantId and jobs.schedule = schedules.name and jobs.state = 'dead') as failures
     from schedules left join jobs last on last.tenant_id = :tenantId and last.id = schedules.last_job_id
     where schedules.tenant_id = :tenantId and schedules.name = any(:names)`,
    { tenantId: currentTenantId(), names }
  )
  return new Map(rows.map((row) => [row.name, row]))
}
