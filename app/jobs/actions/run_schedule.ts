import { recordAudit } from '#app/audit/record_audit'
import { enqueue } from '#app/jobs/enqueue'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { execute, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

interface RunSchedule {
  name: string
  actorId: string
}

type ScheduleRun = { kind: 'queued'; jobId: string } | { kind: 'unknown_schedule' }

/** Makes the job of a schedule now, besides its ticks. What is unknown or belongs to a module that is off is unknown. */
export async function runSchedule({ name, actorId }: RunSchedule): Promise<ScheduleRun> {
  const tenantId = currentTenantId()
  const schedule = registry.schedules.get(name)
  if (!schedule || !(await gate.isEnabled(tenantId, schedule.moduleId))) {
    return { kind: 'unknown_schedule' }
  }
  return transaction(async (trx): Promise<ScheduleRun> => {
    const now = clock.now()
    const data = { schedule: name, tick: now.toISO() }
    const jobId = await enqueue(trx, { name: schedule.job, data, actorId, schedule: name })
    if (!jobId) throw new Error('A job without a key is always made')
    await execute(
      trx,
      `insert into schedules (tenant_id, name, cron, time_zone, last_job_id)
       select id, :name, :cron, time_zone, :jobId from tenants where tenants.id = :tenantId
       on conflict (tenant_id, name) do update set last_job_id = excluded.last_job_id`,
      { tenantId, name, cron: schedule.cron, jobId }
    )
    await recordAudit(
      {
        action: 'schedule.run',
        subject: { type: 'schedule', id: name },
        after: { jobId },
        actorId,
      },
      trx
    )
    return { kind: 'queued', jobId }
  })
}
