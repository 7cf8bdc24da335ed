import type { JobState, Lane } from '#app/jobs/contracts/declaration'
import { JOB_COLUMNS, type JobRow } from '#app/jobs/queries/job_rows'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface JobFilters {
  state: JobState
  name: string
  lane: Lane
}

interface Page {
  limit: number
  /** Id of the last job of the page before. */
  after: string | null
  filters: Partial<JobFilters>
}

/** Jobs of the current tenant, the newest first, one more than asked for. Ids are in the order of creation. */
export function listJobs({ limit, after, filters }: Page): Promise<JobRow[]> {
  const { state, name, lane } = filters
  const conditions = [
    ...(state ? ['jobs.state = :state'] : []),
    ...(name ? ['jobs.name = :name'] : []),
    ...(lane ? ['jobs.lane = :lane'] : []),
    ...(after ? ['jobs.id < :after'] : []),
  ]
  return select<JobRow>(
    database(),
    `select ${JOB_COLUMNS} from jobs left join users on users.id = jobs.actor_id
     where ${['jobs.tenant_id = :tenantId', ...conditions].join(' and ')}
     order by jobs.tenant_id desc, jobs.id desc limit :limit`,
    { tenantId: currentTenantId(), limit: limit + 1, ...filters, ...(after ? { after } : {}) }
  )
}
