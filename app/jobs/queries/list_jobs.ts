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
  /** The last job of the page before. */
  after: { at: string; id: string } | null
  filters: Partial<JobFilters>
}

/** Jobs of the current tenant, the newest first, one more than asked for. */
export function listJobs({ limit, after, filters }: Page): Promise<JobRow[]> {
  const { state, name, lane } = filters
  const conditions = [
    ...(state ? ['jobs.state = :state'] : []),
    ...(name ? ['jobs.name = :name'] : []),
    ...(lane ? ['jobs.lane = :lane'] : []),
    ...(after ? ['(jobs.created_at, jobs.id) < (:at::timestamptz, :id::uuid)'] : []),
  ]
  return select<JobRow>(
    database(),
    `select ${JOB_COLUMNS} from jobs left join users on users.id = jobs.actor_id
     where ${['jobs.tenant_id = :tenantId', ...conditions].join(' and ')}
     order by jobs.created_at desc, jobs.id desc limit :limit`,
    { tenantId: currentTenantId(), limit: limit + 1, ...filters, ...after }
  )
}
