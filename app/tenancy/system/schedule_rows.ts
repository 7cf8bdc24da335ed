import { clock } from '#app/shared/clock'
import type { Lane } from '#app/jobs/contracts/declaration'
import { execute, select, type Transaction } from '#app/tenancy/database'
import { systemDatabase, systemTransaction } from '#app/tenancy/system/database'

export interface ScheduleTenant {
  id: string
  timeZone: string
  /** Modules that are on. */
  modules: string[]
}

export interface ScheduleRow {
  tenantId: string
  name: string
  cron: string
  timeZone: string
  /** null while its module is off. */
  nextAt: Date | null
}

export type DueSchedule = ScheduleRow & { nextAt: Date }

export interface TickJob {
  tenantId: string
  schedule: string
  /** null makes no job. */
  name: string | null
  v: number
  lane: Lane
  maxAttempts: number
  /** ISO 8601 UTC of the tick that is due, and of the one after it. */
  tick: string
  nextAt: string
}

export interface QueuedTick {
  jobId: string
  lane: Lane
}

/** The schedules of all tenants, as the elected scheduler sees them. */
export const scheduleRows = {
  tenants: () =>
    select<ScheduleTenant>(
      systemDatabase(),
      `select tenants.id, tenants.time_zone as "timeZone", array(
         select module_id from tenant_modules
         where tenant_modules.tenant_id = tenants.id and state = 'enabled'
       ) as modules
       from tenants order by tenants.id`
    ),

  all: () =>
    select<ScheduleRow>(
      systemDatabase(),
      `select tenant_id as "tenantId", name, cron, time_zone as "timeZone", next_at as "nextAt" from schedules`
    ),

  async put(rows: readonly ScheduleRow[]) {
    await execute(
      systemDatabase(),
      `insert into schedules (tenant_id, name, cron, time_zone, next_at)
       select "tenantId", name, cron, "timeZone", "nextAt"
       from jsonb_to_recordset(:rows::jsonb)
         as given ("tenantId" uuid, name text, cron text, "timeZone" text, "nextAt" timestamptz)
       on conflict (tenant_id, name) do update set
         cron = excluded.cron, time_zone = excluded.time_zone, next_at = excluded.next_at`,
      { rows: JSON.stringify(rows) }
    )
  },

  /** Runs the callback with schedules that are due and that no other process sees meanwhile. */
  due(limit: number, callback: (due: DueSchedule[], trx: Transaction) => Promise<void>) {
    return systemTransaction(async (trx) => {
      const due = await select<DueSchedule>(
        trx,
        `select tenant_id as "tenantId", name, cron, time_zone as "timeZone", next_at as "nextAt"
         from schedules where next_at <= :now order by next_at limit :limit for update skip locked`,
        { now: clock.now().toJSDate(), limit }
      )
      if (due.length > 0) await callback(due, trx)
      return due.length
    })
  },

  /** Makes the job of each tick, once however often it is tried, and moves the schedules on. Returns the new jobs. */
  queue(trx: Transaction, ticks: readonly TickJob[]) {
    return select<QueuedTick>(
      trx,
      `with given as (
         select * from jsonb_to_recordset(:ticks::jsonb) as tick ("tenantId" uuid, schedule text, name text, v integer,
           lane text, "maxAttempts" integer, tick text, "nextAt" timestamptz)
       ), made as (
         insert into jobs (tenant_id, name, v, lane, data, dedupe_key, run_at, max_attempts, schedule, created_at)
         select "tenantId", name, v, lane, jsonb_build_object('schedule', schedule, 'tick', tick),
           'schedule:' || schedule || ':' || tick, :now, "maxAttempts", schedule, :now
         from given where name is not null
         on conflict (tenant_id, dedupe_key) do nothing
         returning id, tenant_id, schedule, lane
       ), moved as (
         update schedules set next_at = given."nextAt", last_tick_at = given.tick::timestamptz,
           last_job_id = coalesce(made.id, last_job_id)
         from given left join made on made.tenant_id = given."tenantId" and made.schedule = given.schedule
         where schedules.tenant_id = given."tenantId" and schedules.name = given.schedule
       )
       select id as "jobId", lane from made`,
      { ticks: JSON.stringify(ticks), now: clock.now().toJSDate() }
    )
  },
}
