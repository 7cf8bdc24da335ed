import { JOB_COLUMNS, type JobRow } from '#app/jobs/queries/job_rows'
import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** A job of the current tenant, or null. */
export function findJob(id: string): Promise<JobRow | null> {
  return selectOne<JobRow>(
    database(),
    `select ${JOB_COLUMNS} from jobs left join users on users.id = jobs.actor_id
     where jobs.tenant_id = :tenantId and jobs.id = :id`,
    { tenantId: currentTenantId(), id }
  )
}
